{{- define "tallystick.name" -}}
{{- printf "%s-tallystick" .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "tallystick.labels" -}}
app.kubernetes.io/name: tallystick
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}
