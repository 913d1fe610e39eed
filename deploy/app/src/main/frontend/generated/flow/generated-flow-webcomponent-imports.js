import { injectGlobalWebcomponentCss } from 'Frontend/generated/jar-resources/theme-util.js';

import '@vaadin/notification/src/vaadin-notification.js';
import 'Frontend/generated/jar-resources/flow-component-renderer.js';
import 'Frontend/generated/jar-resources/flow-component-directive.js';
import '@vaadin/popover/src/vaadin-popover.js';
import 'Frontend/generated/jar-resources/vaadin-popover/popover.ts';
import '@vaadin/dialog/src/vaadin-dialog.js';
import '@vaadin/common-frontend/ConnectionIndicator.js';
import 'Frontend/generated/jar-resources/ReactRouterOutletElement.tsx';

const loadOnDemand = (key) => {
  const pending = [];
  if (key === '0213f23593de2cc2705a4b8a8e988c64f2469abc35c666ad30c3b4fa227fb2a3') {
    pending.push(import('./chunks/chunk-f770e7a296bab0531ada7babe1862e9472f18b81b0dd1de47a34813502e2aef4.js'));
  }
  if (key === 'fe4bbfec85273dd585e11c86f12d5d6fda84e488733ebbe97f496019d57f8d86') {
    pending.push(import('./chunks/chunk-94314dba30eac0ba76a32d63f742c76fbdb09b0162a9065ef346f442a4643bf4.js'));
  }
  if (key === 'f604b642152f9edfcc39175b46db220371ae4fbf1c5a533cdfede2163fbfedf8') {
    pending.push(import('./chunks/chunk-94314dba30eac0ba76a32d63f742c76fbdb09b0162a9065ef346f442a4643bf4.js'));
  }
  if (key === 'e7529d64ec0877ed1a2734f47591eb2600d6890ff28787d733ddd2d8fe1169ee') {
    pending.push(import('./chunks/chunk-94314dba30eac0ba76a32d63f742c76fbdb09b0162a9065ef346f442a4643bf4.js'));
  }
  if (key === '47aeb7fbaceedb7de85730d2ec8ac0c7e400541624b5178c23f0e1fc96d03847') {
    pending.push(import('./chunks/chunk-34b55fc1add733c579a076a6ec53a4781f06cf9a66883ee96f9531b2fb7436ce.js'));
  }
  if (key === '3167992299e5cbca11a10994f44bde10a6a4a53f63759127bd51eec1691617ef') {
    pending.push(import('./chunks/chunk-d0a6500313a00afa42be2066babf0c9f6fecca104524cc5071db73cb33118e11.js'));
  }
  if (key === '3c67e36fbdca154e6f6b1ae8b73ffcad17823456e7201d6408ab97b1d7d6a06c') {
    pending.push(import('./chunks/chunk-939627e87e0d39857650d20afcf65f3babebac4e636d38d3eb06399e5505688b.js'));
  }
  return Promise.all(pending);
}
window.Vaadin = window.Vaadin || {};
window.Vaadin.Flow = window.Vaadin.Flow || {};
window.Vaadin.Flow.loadOnDemand = loadOnDemand;
window.Vaadin.Flow.resetFocus = () => {
 let ae=document.activeElement;
 while(ae&&ae.shadowRoot) ae = ae.shadowRoot.activeElement;
 return !ae || ae.blur() || ae.focus() || true;
}