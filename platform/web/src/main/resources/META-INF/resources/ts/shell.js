/* The keys of the window, its theme, and lists under a field. Everything else happens on the server. */
(() => {
  const root = document.documentElement;

  /* ---- how the person wants the window: said by the server, kept here so that the next page begins so ---- */
  const stored = what => { try { return localStorage.getItem("ts-" + what); } catch { return null; } };
  const store = (what, value) => { try { localStorage.setItem("ts-" + what, value); } catch { /* private window: until reload */ } };
  const shell = () => document.querySelector(".ts-shell");
  const dress = () => {
    const look = stored("theme") ?? "system";
    const density = stored("density") ?? "device";
    const dark = look === "dark" || (look === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    const wide = density === "comfortable" || (density === "device" && matchMedia("(pointer: coarse)").matches);
    root.setAttribute("theme", [dark && "dark", wide && "comfortable"].filter(Boolean).join(" "));
  };
  dress();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);
  const hearWants = () => {
    const { tsLook, tsDensity } = shell()?.dataset ?? {};
    if (!tsLook) return;
    store("theme", tsLook);
    store("density", tsDensity);
    dress();
  };
  const turnTheme = () => {
    const next = root.getAttribute("theme").includes("dark") ? "light" : "dark";
    store("theme", next);
    dress();
    shell()?.dispatchEvent(new CustomEvent("ts-look", { detail: next }));
  };

  /* the keys that the window hears by itself, where this person has them */
  const windowKeys = () => {
    const [search, help, go, main, palette] = (shell()?.dataset.tsWindow ?? "/ ? g F8 k").split(" ");
    return { search, help, go, main, palette };
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
  new MutationObserver(changes => {
    document.querySelectorAll("[data-ts-list]").forEach(field => {
      const list = listOf(field);
      if (!list) return;
      if (!selected(list)) select(field, list, options(list)[0]);
      if (field.dataset.taking && answered(field, list)) take(field, list);
    });
    const fresh = changes.some(change => [...change.addedNodes].some(n => n.matches?.(".ts-shell") || n.querySelector?.(".ts-shell")));
    if (fresh || changes.some(change => change.attributeName?.startsWith("data-ts-"))) hearWants();
    sight();
    /* on a phone the places stand in a line that is longer than the window */
    if (fresh || changes.some(change => change.attributeName === "aria-current" && change.target.matches(".ts-place")))
      document.querySelector(".ts-place[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-current", "data-answers", "data-ts-look", "data-ts-density"] });

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
    /* an agency's old code, typed out, takes its command whatever stands above */
    const typed = wanted.join(" ").toUpperCase();
    select(field, list, options(list).find(o => o.dataset.tsCodes?.split(" ").includes(typed)) ?? options(list)[0]);
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

  /* ---- what is typed while the window still answers a key: it goes into the field that the key opens, or is pressed
     then, so that nobody who types fast loses a letter ---- */
  const LONGEST_HELD = 4000, SHORTLY = 40, DIALOG_OPENS = 700;
  let held = null;
  const keep = what => { held = what; root.toggleAttribute("data-ts-held", what !== null); };
  const hold = (rest = [], row = null) => {
    const begun = performance.now();
    keep({ keys: rest, row, from: focused(), dialog: openDialog(), until: begun + LONGEST_HELD, quiet: 0 });
    setTimeout(release, 15, held);
  };
  const release = mine => {
    if (held !== mine) return;
    const now = performance.now();
    mine.quiet = coming() ? 0 : mine.quiet || now;
    const opened = typing() && focused() !== mine.from ? focused() : null;
    const patience = openDialog() !== mine.dialog ? DIALOG_OPENS : SHORTLY;
    if (now < mine.until && !(mine.quiet && (opened || now - mine.quiet > patience))) { setTimeout(release, 15, mine); return; }
    keep(null);
    /* the row that was mended is still wrong: what was meant for the next one is not put into it */
    if (mine.row !== null && (!opened || opened.closest("[data-ts-row]")?.dataset.tsRow === mine.row)) return;
    pressAgain(mine.keys, typing() ? focused() : null);
  };
  const pressAgain = (keys, field) => {
    while (keys.length) {
      const key = keys.shift();
      if (field && !/^F\d+$/.test(key.key)) {
        if (key.key === "Enter" && field.tagName === "TEXTAREA") document.execCommand("insertLineBreak");
        else if (key.key === "Enter") {
          field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
          field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true, cancelable: true }));
          if (held) { held.keys.push(...keys); return; }
        } else document.execCommand(key.key === "Backspace" ? "delete" : "insertText", false, key.key);
        continue;
      }
      if (key.key === "Enter") {
        const button = focused();
        if (!button?.matches?.("button, a, summary, vaadin-button, [role=button]")) continue;
        button.click();
        if (keys.length) hold();
      } else act(key);
      if (held) { held.keys.push(...keys); return; }
    }
  };
  document.addEventListener("keydown", event => {
    if (!held || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !event.isTrusted) return;
    if (event.key === "Escape") { keep(null); return; }
    /* a key that is kept down, such as j along a list, is pressed again and again as it comes */
    if (event.repeat && !typing()) return;
    if (event.key.length > 1 && !/^(F\d+|Enter|Backspace)$/.test(event.key)) return;
    if (typing() && focused() !== held.from && !held.keys.length) return;
    held.keys.push({ key: event.key, letter: letter(event) });
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  /* in a table whose cells are typed in, Enter and the arrows lead to another row once this one is answered */
  document.addEventListener("keydown", event => {
    const row = ["Enter", "ArrowUp", "ArrowDown"].includes(event.key) && event.target.closest?.("[data-ts-row]");
    if (row && !held) hold([], row.dataset.tsRow);
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
  /* A day that was typed counts; its calendar would keep the key, and the day before it. */
  const takeDay = picker => { if (picker.opened) picker.close(); };
  const hear = (key, withAlt = false) => {
    const dialog = openDialog();
    const heard = [...(dialog ?? document).querySelectorAll("[data-ts-keys]")]
      .filter(onScreen).filter(e => e.dataset.tsKeys.split(" ").includes(key)).at(-1);
    if (!heard) return false;
    if (/^F\d+$/.test(key)) document.querySelectorAll("vaadin-date-picker").forEach(takeDay);
    const alone = !typing(), before = focused();
    if (typing() && (/^F\d+$/.test(key) || key === "Esc")) commit(focused());
    /* a field that a key leads to has the focus at once: what is typed next is meant for it */
    if (!dialog) [...document.querySelectorAll("[data-ts-focus]")].filter(onScreen).find(e => e.dataset.tsFocus === key)?.focus();
    heard.dispatchEvent(new CustomEvent("ts-key", { detail: key }));
    if (withAlt ? focused() === before : alone && !typing()) hold();
    return true;
  };
  const shellKey = key => {
    if (openDialog()) return false;
    const keys = windowKeys();
    if (going && performance.now() - going < 1500) {
      going = 0;
      return press(`[data-ts-go="${CSS.escape(key)}"]`);
    }
    if (key === keys.go) { going = performance.now(); return true; }
    if (key === keys.help) return press("[data-ts-help]");
    if (key === keys.search) {
      const field = document.querySelector("[data-ts-search]");
      field?.focus();
      field?.select();
      return Boolean(field);
    }
    return false;
  };
  const windowFunction = key => /^F\d+$/.test(key) && Object.values(windowKeys()).includes(key) && shellKey(key);
  const act = ({ key, letter }) => key.length > 1 ? hear(key) || windowFunction(key) : going && shellKey(letter) || hear(letter) || shellKey(letter);
  /* A letter is the letter, whatever Alt or a locked shift makes of it. */
  const letter = event => {
    if (event.altKey && /^Key|^Digit/.test(event.code)) return event.code.slice(-1).toLowerCase();
    return event.key.length === 1 && !event.shiftKey ? event.key.toLowerCase() : event.key;
  };

  /* a field into which a key is pressed instead of typed: what stands in it is the key's name */
  const capture = (event, field) => {
    const key = event.key;
    if (["Tab", "Escape", "Enter", "Shift", "Control", "Alt", "Meta", "AltGraph"].includes(key)) return false;
    const prefix = field.closest("[data-ts-capture]").dataset.tsCapture;
    if (/^F\d+$/.test(key)) { if (key === windowKeys().main && field.value) return false; field.value = key; }
    else if (key.length !== 1) return false;
    else if (prefix === "Ctrl") field.value = "Ctrl " + key.toUpperCase();
    else field.value = (prefix ? prefix + " " : "") + key.toLowerCase();
    event.preventDefault();
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    return true;
  };

  /* From a day that was typed Tab goes on to the next field, as from any other, not into the calendar. */
  document.addEventListener("keydown", event => {
    const picker = event.key === "Tab" && event.target.matches?.("input") && event.target.closest("vaadin-date-picker");
    if (picker) takeDay(picker);
  }, true);

  // Enter takes the first of those that the typed letters left; without an arrow before, it would only throw them away
  document.addEventListener("keydown", event => {
    const box = event.key === "Enter" && event.target.closest?.("vaadin-combo-box, vaadin-multi-select-combo-box");
    if (box && box.opened && box.filter && !box.allowCustomValue && box._focusedIndex < 0) box._focusedIndex = 0;
  }, true);

  document.addEventListener("keydown", event => {
    active = performance.now();
    if (event.defaultPrevented || event.isComposing || event.metaKey) return;
    const field = focused();
    if (field?.closest?.("[data-ts-capture]") && capture(event, field)) return;
    if (field?.matches?.("[data-ts-list]")) {
      if (fieldKey(event, field)) return;
      if (event.key === "Escape" && field.matches("[data-ts-search]")) {
        field.blur();
        event.preventDefault();
        return;
      }
    }
    const stop = done => { if (done) event.preventDefault(); };
    const keys = windowKeys();
    if (event.ctrlKey) {
      if (event.altKey) return;
      if (event.key.toLowerCase() === keys.palette && !event.shiftKey) stop(openDialog() ? true : press("[data-ts-palette]"));
      if (event.key === "Enter") stop(hear(keys.main));
      return;
    }
    if (event.key === "Escape") { if (!overlayOpen()) stop(hear("Esc")); return; }
    if ((event.key === "Enter" || event.key === " ") && field?.matches?.("button, a, summary, vaadin-button, [role=button]")) return;
    if (event.key.length > 1) {
      if (!event.altKey && (!typing() || /^F\d+$/.test(event.key))) stop(hear(event.key) || windowFunction(event.key));
      return;
    }
    const key = letter(event);
    const alone = shell()?.dataset.tsLetters !== "alt";
    if (event.altKey) { stop(hear(key, true) || !alone && shellKey(key)); return; }
    /* letters in a list that is open lead along it */
    if (typing() || overlayOpen()) return;
    if (!alone && !(going && performance.now() - going < 1500)) return;
    stop(going && shellKey(key) || hear(key) || shellKey(key));
  });

  /* ---- one screen after the other: a link followed while something is still coming waits until that stands there,
     since the router trips over two at once (vaadin/flow 20404); of several the last is meant ---- */
  const LONGEST_WAIT = 4000;
  let later = null;
  const coming = () => window.Vaadin?.Flow?.navigation
    || Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
  const follow = until => {
    if (coming() && performance.now() < until) { setTimeout(follow, 25, until); return; }
    const link = Object.assign(document.createElement("a"), { href: later });
    later = null;
    delete window.Vaadin.Flow.navigation;
    link.dataset.tsNow = "";
    document.body.append(link);
    link.click();
    link.remove();
  };
  document.addEventListener("click", event => {
    const link = event.composedPath().find(e => e.localName === "a");
    if (!link || link.origin !== location.origin || link.dataset.tsNow === "" || !coming()) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.matches("[target], [download], [router-ignore]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (later === null) setTimeout(follow, 25, performance.now() + LONGEST_WAIT);
    later = link.href;
  }, true);

  /* ---- what is watched is looked at again while the window is in sight and somebody is there ---- */
  let active = performance.now();
  const AWAY = 10 * 60 * 1000;
  const looked = new WeakMap();
  ["pointermove", "pointerdown"].forEach(name => document.addEventListener(name, () => { active = performance.now(); }, { passive: true }));
  setInterval(() => {
    const now = performance.now();
    if (document.visibilityState !== "visible" || now - active > AWAY) return;
    document.querySelectorAll("[data-ts-watch]").forEach(element => {
      if (!looked.has(element)) looked.set(element, now);
      if (now - looked.get(element) < Number(element.dataset.tsWatch)) return;
      looked.set(element, now);
      element.dispatchEvent(new CustomEvent("ts-watch"));
    });
  }, 250);

  document.addEventListener("click", event => {
    const shows = event.target.closest?.("[data-ts-show]");
    if (shows) {
      const field = document.querySelector(`[name="${shows.dataset.tsShow}"]`);
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      shows.textContent = hidden ? "Hide" : "Show";
      shows.setAttribute("aria-pressed", String(hidden));
    }
    if (event.target.closest?.("[data-ts-theme]")) turnTheme();
    if (event.target.closest?.("[data-ts-print]")) window.print();
  });
})();
