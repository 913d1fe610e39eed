/* The keys of the window, its theme, and lists under a field. Everything else happens on the server. */
(() => {
  const root = document.documentElement;

  /* ---- theme: dark or light by choice, else by the system; comfortable where fingers point ---- */
  const stored = () => { try { return localStorage.getItem("ts-theme"); } catch { return null; } };
  const dress = () => {
    const dark = (stored() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const touch = matchMedia("(pointer: coarse)").matches;
    root.setAttribute("theme", [dark && "dark", touch && "comfortable"].filter(Boolean).join(" "));
  };
  dress();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
  const turnTheme = () => {
    const dark = root.getAttribute("theme").includes("dark");
    try { localStorage.setItem("ts-theme", dark ? "light" : "dark"); } catch { /* private window: until reload */ }
    dress();
  };

  /* ---- what has the focus, through shadow roots ---- */
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const quietTypes = ["button", "checkbox", "radio", "submit", "reset", "image", "range", "color", "file"];
  const typing = () => {
    const element = focused();
    if (!element) return false;
    if (element.isContentEditable || element.tagName === "TEXTAREA" || element.tagName === "SELECT") return true;
    return element.tagName === "INPUT" && !quietTypes.includes(element.type);
  };
  const onScreen = element => element.isConnected && element.getClientRects().length > 0;
  const openDialog = () => [...document.querySelectorAll("vaadin-dialog, vaadin-confirm-dialog")].filter(d => d.opened).at(-1);
  const overlayOpen = () => [...document.querySelectorAll("vaadin-combo-box, vaadin-select, vaadin-date-picker, vaadin-menu-bar")]
    .some(field => field.opened);

  /* ---- lists under a field: arrows move, Enter takes, and Enter waits for the answer to what was typed ---- */
  const options = list => [...list.querySelectorAll("[role=option]")].filter(o => !o.hidden);
  const select = (field, list, option) => {
    list.querySelectorAll("[role=option]").forEach(o => o.setAttribute("aria-selected", String(o === option)));
    if (option) {
      option.id ||= "ts-option-" + Math.random().toString(36).slice(2);
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const selected = list => options(list).find(o => o.getAttribute("aria-selected") === "true");
  const listOf = field => field.getAttribute("aria-controls") && document.getElementById(field.getAttribute("aria-controls"));
  const answered = (field, list) => list.dataset.answers === undefined || list.dataset.answers === field.value;
  const take = (field, list) => {
    const option = selected(list) ?? options(list)[0];
    delete field.dataset.taking;
    if (option) option.click();
  };
  const fieldKey = (event, field) => {
    const list = listOf(field);
    if (!list) return false;
    const all = options(list);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const at = all.indexOf(selected(list));
      if (all.length) select(field, list, all[(at + step + all.length) % all.length]);
    } else if (event.key === "Enter" && !event.ctrlKey) {
      if (field.value.trim() === "" && list.dataset.answers !== undefined) return true;
      if (answered(field, list)) take(field, list); else field.dataset.taking = "yes";
    } else return false;
    event.preventDefault();
    return true;
  };
  new MutationObserver(() => {
    document.querySelectorAll("[data-ts-list]").forEach(field => {
      const list = listOf(field);
      if (!list) return;
      if (!selected(list)) select(field, list, options(list)[0]);
      if (field.dataset.taking && answered(field, list)) take(field, list);
    });
    sight();
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-answers"] });

  /* the palette narrows its commands while one types */
  document.addEventListener("input", event => {
    const field = event.target;
    if (!field.matches?.("[data-ts-narrow]")) return;
    const list = listOf(field);
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    list.querySelectorAll("[role=option]").forEach(option => {
      option.hidden = !wanted.every(word => option.textContent.toLowerCase().includes(word));
    });
    list.querySelectorAll("[role=group]").forEach(group => {
      group.hidden = options(group).length === 0;
    });
    select(field, list, options(list)[0]);
  });

  /* hits are in sight while the box has the focus and something is typed */
  const sight = () => {
    const box = document.querySelector("[data-ts-search]");
    const list = box && listOf(box);
    if (!list) return;
    const open = focused() === box && box.value.trim() !== "" && options(list).length > 0;
    if (list.hidden === open) { list.hidden = !open; box.setAttribute("aria-expanded", String(open)); }
  };
  ["focusin", "focusout", "input"].forEach(name => document.addEventListener(name, () => setTimeout(sight)));
  document.addEventListener("mousedown", event => { if (event.target.closest?.(".ts-hits, .ts-palette-list")) event.preventDefault(); });
  document.addEventListener("click", event => {
    if (!event.target.closest?.(".ts-hits [role=option]")) return;
    const box = document.querySelector("[data-ts-search]");
    box.value = "";
    box.blur();
  });

  /* ---- keys ---- */
  let going = 0;
  const press = selector => {
    const element = [...document.querySelectorAll(selector)].find(onScreen) ?? document.querySelector(selector);
    if (!element) return false;
    element.click();
    return true;
  };
  /* What was typed is told to the server as if the field had been left, before the key is. */
  const commit = field => {
    field.blur();
    field.focus();
  };
  const hear = key => {
    const dialog = openDialog();
    const heard = [...(dialog ?? document).querySelectorAll("[data-ts-keys]")]
      .filter(onScreen).filter(e => e.dataset.tsKeys.split(" ").includes(key)).at(-1);
    if (!heard) return false;
    if (key === "F8" && typing()) commit(focused());
    heard.dispatchEvent(new CustomEvent("ts-key", { detail: key }));
    return true;
  };
  const shellKey = (event, key) => {
    if (openDialog()) return false;
    if (going && performance.now() - going < 1500) {
      going = 0;
      return press(`[data-ts-go="${CSS.escape(key)}"]`);
    }
    if (key === "g") { going = performance.now(); return true; }
    if (key === "?") return press("[data-ts-help]");
    if (key === "/") {
      const field = document.querySelector("[data-ts-search]");
      field?.focus();
      field?.select();
      return Boolean(field);
    }
    return false;
  };

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing || event.metaKey) return;
    const field = focused();
    if (field?.matches?.("[data-ts-list]")) {
      if (fieldKey(event, field)) return;
      if (event.key === "Escape" && field.matches("[data-ts-search]")) {
        field.blur();
        event.preventDefault();
        return;
      }
    }
    const stop = done => { if (done) event.preventDefault(); };
    if (event.ctrlKey) {
      if (event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) stop(openDialog() ? true : press("[data-ts-palette]"));
      if (event.key === "Enter") stop(hear("F8"));
      return;
    }
    if (event.key === "Escape") { if (!overlayOpen()) stop(hear("Esc")); return; }
    if ((event.key === "Enter" || event.key === " ") && field?.matches?.("button, a, summary, vaadin-button, [role=button]")) return;
    if (event.key.length > 1) {
      if (!event.altKey && (!typing() || /^F\d+$/.test(event.key))) stop(hear(event.key));
      return;
    }
    if (event.altKey) { if (/^Key|^Digit/.test(event.code)) stop(hear(event.code.slice(-1).toLowerCase())); return; }
    if (typing()) return;
    stop(going && shellKey(event, event.key) || hear(event.key) || shellKey(event, event.key));
  });

  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-ts-theme]")) turnTheme();
    if (event.target.closest?.("[data-ts-print]")) window.print();
  });
})();
