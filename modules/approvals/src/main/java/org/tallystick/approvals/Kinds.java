package org.tallystick.approvals;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of request that modules have declared. */
@Component
class Kinds {

    private final ObjectProvider<Executes> declared;

    Kinds(ObjectProvider<Executes> declared) {
        this.declared = declared;
    }

    /** Refused with {@link ApprovalRefused} when no module knows the kind. */
    Executes of(String kind) {
        return declared.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ApprovalRefused(
                        "Nothing of the kind “" + shortened(kind) + "” can be asked for. There is: " + names() + "."));
    }

    /** By the one id under which requests about its subject are kept. */
    RequestApproval named(RequestApproval command) {
        return new RequestApproval(
                command.kind(), of(command.kind()).named(command.subject()), command.amount(), command.reason());
    }

    List<Executes> all() {
        return declared.stream().toList();
    }

    String inWords(String kind) {
        return declared.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Executes::inWords)
                .findFirst()
                .orElse(kind);
    }

    private String names() {
        return declared.stream().map(Executes::kind).sorted().collect(Collectors.joining(", "));
    }

    private static String shortened(String kind) {
        return kind.length() <= 40 ? kind : kind.substring(0, 40) + "…";
    }
}
