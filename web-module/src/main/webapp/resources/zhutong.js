/* The shell's behaviour: search box, drawer, lists by keyboard, an expired session, what was typed. No dependency; listens to
   PrimeFaces' events where there are any. */
(() => {
  'use strict';
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const texts = () => $('#zt-texts').dataset;
  const store = {
    get: key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch (e) { return null; } },
    set: (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch (e) { /* storage is full or off: nothing is kept */ } },
    remove: key => { try { sessionStorage.removeItem(key); } catch (e) { /* storage is off */ } }
  };

  /* ---- PrimeFaces notes what was chosen only once a menu has faded in: who clicks sooner would choose nothing */
  const menu = window.PrimeFaces && PrimeFaces.widget && PrimeFaces.widget.SelectOneMenu;
  if (menu) {
    const show = menu.prototype._show;
    menu.prototype._show = function () {
      this.preShowValue = this.options.filter(':selected');
      show.call(this);
    };
  }

  /* ---- messages of the script, looking like those of the server */
  function notify(text, tone) {
    const one = document.createElement('div');
    one.className = 'zt-message zt-message-' + tone;
    one.setAttribute('role', tone === 'info' ? 'status' : 'alert');
    const line = document.createElement('span');
    line.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.dataset.ztDismiss = '';
    close.setAttribute('aria-label', texts().close);
    close.innerHTML = '<i class="pi pi-times" aria-hidden="true"></i>';
    one.append(line, close);
    $('#messages').append(one);
    fade();
  }
  /* good news goes by itself, bad news stays until it is closed or something else happens */
  function fade() {
    $$('#messages .zt-message-info:not([data-zt-fading])').forEach(one => {
      one.dataset.ztFading = '';
      setTimeout(() => one.remove(), 7000);
    });
  }

  /* ---- what was typed survives signing on again */
  const draftKey = () => 'zt-draft:' + location.pathname + location.search;
  const draftable = e => e.name && !e.disabled && !/^jakarta\.faces\.|^primefaces\./.test(e.name)
    && !['hidden', 'password', 'file', 'submit', 'button', 'search'].includes(e.type) && !e.closest('.zt-top, dialog, .zt-toolbar');
  function keepTyped() {
    const fields = $$('input, textarea, select').filter(draftable).map(e => ({
      name: e.name, value: e.value, checked: e.type === 'checkbox' || e.type === 'radio' ? e.checked : undefined
    }));
    if (fields.length) {
      store.set(draftKey(), { at: Date.now(), fields });
    }
  }
  function restoreTyped() {
    const draft = store.get(draftKey());
    if (!draft) {
      return;
    }
    store.remove(draftKey());
    if (Date.now() - draft.at > 3600000) {
      return;
    }
    let restored = 0;
    for (const field of draft.fields) {
      const input = $$('[name="' + CSS.escape(field.name) + '"]')
        .find(e => draftable(e) && (e.type !== 'radio' || e.value === field.value));
      if (!input) {
        continue;
      }
      if (field.checked !== undefined) {
        if (input.checked !== field.checked) {
          input.click();
          restored++;
        }
      } else if (input.value !== field.value) {
        input.value = field.value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        restored++;
      }
    }
    if (restored) {
      notify(texts().restored, 'info');
    }
  }
  function expired() {
    keepTyped();
    const dialog = $('#zt-expired');
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  /* ---- calls behind the page */
  function watchCalls() {
    if (!window.jQuery) {
      return;
    }
    const $doc = window.jQuery(document);
    $doc.on('pfAjaxSend', () => document.body.classList.add('zt-busy'));
    $doc.on('pfAjaxComplete', () => {
      document.body.classList.remove('zt-busy');
      afterUpdate();
    });
    $doc.on('pfAjaxError', (event, xhr) => {
      if (!xhr || xhr.statusText === 'abort') {
        return;
      }
      if (xhr.status === 401 || xhr.status === 0 && xhr.responseURL && !xhr.responseURL.startsWith(location.origin)) {
        expired();
      } else if (xhr.status === 0) {
        notify(texts().offline, 'error');
      } else {
        notify(texts().failed.replace('{0}', xhr.getResponseHeader('X-Request-Id') || xhr.status), 'error');
      }
    });
  }
  function afterUpdate() {
    fade();
    markRows();
    const wrong = $('main .ui-state-error input, main input.ui-state-error, main textarea.ui-state-error, main .ui-inputfield.ui-state-error');
    if (wrong && !document.activeElement.closest('.ui-dialog')) {
      wrong.focus();
    }
  }

  /* ---- drawer */
  function drawer(open) {
    document.body.classList.toggle('zt-drawer-open', open);
    $$('[data-zt-drawer]').forEach(b => b.setAttribute('aria-expanded', String(open)));
    if (open) {
      const first = $('.zt-nav a');
      if (first) {
        first.focus();
      }
    }
  }

  /* ---- search */
  let timer;
  let asked = 0;
  function openSearch() {
    const dialog = $('#zt-search');
    if (dialog.open) {
      return;
    }
    drawer(false);
    dialog.showModal();
    $('input', dialog).select();
  }
  function searchTyped() {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  }
  async function ask() {
    const dialog = $('#zt-search');
    const note = $('.zt-search-note', dialog);
    const query = $('input', dialog).value.trim();
    const turn = ++asked;
    if (!query) {
      show([]);
      note.textContent = note.dataset.ztStart;
      note.hidden = false;
      return;
    }
    try {
      const answer = await fetch('/ui/search?q=' + encodeURIComponent(query), { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (turn !== asked) {
        return;
      }
      if (answer.status === 401) {
        dialog.close();
        expired();
        return;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const hits = await answer.json();
      show(hits);
      note.hidden = hits.length > 0;
      note.textContent = hits.length ? '' : note.dataset.ztEmpty;
    } catch (e) {
      show([]);
      note.hidden = false;
      note.textContent = note.dataset.ztFailed;
    }
  }
  function show(hits) {
    const list = $('#zt-search-hits');
    const input = $('#zt-search input');
    list.replaceChildren(...hits.map((hit, i) => {
      const item = document.createElement('li');
      item.id = 'zt-hit-' + i;
      item.setAttribute('role', 'option');
      item.dataset.href = hit.href;
      const name = document.createElement('span');
      name.textContent = hit.title;
      if (hit.subtitle) {
        const second = document.createElement('small');
        second.textContent = hit.subtitle;
        name.append(second);
      }
      const kind = document.createElement('span');
      kind.className = 'zt-chip';
      kind.textContent = hit.kind;
      item.append(name, kind);
      return item;
    }));
    input.setAttribute('aria-expanded', String(hits.length > 0));
    select(0);
  }
  function select(index) {
    const items = $$('#zt-search-hits li');
    const at = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    const input = $('#zt-search input');
    if (at < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', items[at].id);
      items[at].scrollIntoView({ block: 'nearest' });
    }
  }
  function searchKey(event) {
    const items = $$('#zt-search-hits li');
    const at = items.findIndex(i => i.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      select(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (at >= 0) {
        location.assign(items[at].dataset.href);
      }
    }
  }

  /* ---- lists: a row opens by click and Enter, j and k walk */
  const rowLink = row => $('a[href]', row);
  function markRows() {
    $$('[data-zt-list] tbody tr').forEach(row => row.classList.toggle('zt-opens', !!rowLink(row)));
  }
  function walk(step) {
    const rows = $$('[data-zt-list] tbody tr.zt-opens');
    if (!rows.length) {
      return;
    }
    const at = rows.findIndex(r => r.classList.contains('zt-on'));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))];
    rows.forEach(r => r.classList.toggle('zt-on', r === next));
    rowLink(next).focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
  const listKey = () => {
    const parameters = new URLSearchParams(location.search);
    parameters.delete('cursor');
    parameters.delete('count');
    return 'zt-pages:' + location.pathname + '?' + parameters;
  };
  const cursorOf = href => new URL(href, location.href).searchParams.get('cursor') || '';
  function previousPage() {
    const link = $('[data-zt-previous]');
    const known = store.get(listKey()) || {};
    const before = known[cursorOf(location.href)];
    if (link && before !== undefined) {
      const url = new URL(location.href);
      if (before) {
        url.searchParams.set('cursor', before);
      } else {
        url.searchParams.delete('cursor');
      }
      link.href = url.pathname + url.search;
      link.hidden = false;
    }
  }
  function rememberPage(next) {
    const known = store.get(listKey()) || {};
    known[cursorOf(next.href)] = cursorOf(location.href);
    store.set(listKey(), known);
  }

  /* ---- dates read yyyy-MM-dd whatever language the browser speaks; its own calendar opens from the button */
  const DATE = /^(\d{4})[-/.\u5e74]?(\d{1,2})[-/.\u6708]?(\d{1,2})\u65e5?$/;
  const touch = window.matchMedia('(pointer: coarse)').matches;
  function isoDate(text) {
    const parts = DATE.exec(text.trim());
    return parts ? parts[1] + '-' + parts[2].padStart(2, '0') + '-' + parts[3].padStart(2, '0') : null;
  }
  function dateField(input) {
    const value = input.value;
    const picker = input.cloneNode();
    input.type = 'text';
    input.value = value;
    input.inputMode = touch ? 'none' : 'numeric';
    input.maxLength = 11;
    input.autocomplete = 'off';
    input.placeholder = 'yyyy-MM-dd';
    ['id', 'name', 'required', 'aria-label', 'data-field', 'data-zt-submit', 'title'].forEach(name => picker.removeAttribute(name));
    picker.className = 'zt-date-picker';
    picker.tabIndex = -1;
    picker.setAttribute('aria-hidden', 'true');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'zt-date-button';
    button.tabIndex = -1;
    button.setAttribute('aria-label', texts().calendar);
    button.innerHTML = '<i class="pi pi-calendar" aria-hidden="true"></i>';
    button.disabled = input.disabled || input.readOnly;
    const field = document.createElement('span');
    field.className = 'zt-date';
    input.replaceWith(field);
    field.append(input, button, picker);
    const choose = () => {
      if (!button.disabled) {
        picker.value = isoDate(input.value) || '';
        picker.showPicker();
      }
    };
    button.addEventListener('click', choose);
    if (touch) {
      input.addEventListener('click', choose);
    }
    input.addEventListener('keydown', event => {
      if (event.altKey && event.key === 'ArrowDown') {
        event.preventDefault();
        choose();
      }
    });
    picker.addEventListener('change', event => {
      event.stopPropagation();
      input.value = picker.value;
      ['input', 'change'].forEach(type => input.dispatchEvent(new Event(type, { bubbles: true })));
      input.focus();
    });
  }
  const dateFields = root => $$('input[type=date]:not(.zt-date-picker)', root).forEach(dateField);
  /* also those that a script or a partial update brings later */
  function watchDates() {
    dateFields(document);
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.matches('input[type=date]:not(.zt-date-picker)')) {
          dateField(node);
        } else {
          dateFields(node);
        }
      }
    }))).observe($('main'), { childList: true, subtree: true });
  }
  /* before anybody else hears of the change */
  document.addEventListener('change', event => {
    if (event.target.matches('.zt-date > input[type=text]')) {
      event.target.value = isoDate(event.target.value) || event.target.value;
    }
  }, true);
  /* what the scripts of pages use of the shell */
  window.ztShell = { notify, expired, markRows };

  /* what the scripts of pages use of the shell */
  window.ztShell = { notify, expired, markRows };

  /* ---- one listener each */
  document.addEventListener('click', event => {
    const target = event.target;
    const popup = target.closest('details.zt-popup');
    const chosen = target.closest('.zt-popup-panel :is(a, button)');
    $$('details.zt-popup[open]').forEach(d => {
      if (d !== popup || chosen) {
        d.open = false;
      }
    });
    if (target.closest('[data-zt-search]')) {
      openSearch();
    } else if (target.closest('[data-zt-drawer]')) {
      drawer(!document.body.classList.contains('zt-drawer-open'));
    } else if (target.closest('[data-zt-drawer-close]')) {
      drawer(false);
    } else if (target.closest('[data-zt-close]') || target.matches('dialog.zt-search')) {
      target.closest('dialog').close();
    } else if (target.closest('[data-zt-dismiss]')) {
      target.closest('.zt-message').remove();
    } else if (target.closest('[data-zt-reload]')) {
      location.reload();
    } else if (target.closest('#zt-search-hits li')) {
      location.assign(target.closest('li').dataset.href);
    } else if (target.closest('[data-zt-next]')) {
      rememberPage(target.closest('[data-zt-next]'));
    } else {
      const row = target.closest('[data-zt-list] tbody tr.zt-opens');
      if (row && !target.closest('a, button, input, select, label, summary, .zt-check') && !String(getSelection())) {
        if (event.ctrlKey || event.metaKey) {
          open(rowLink(row).href);
        } else {
          rowLink(row).click();
        }
      }
    }
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable]');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openSearch();
    } else if (event.key === 'Escape') {
      const popup = $('details.zt-popup[open]');
      if (popup) {
        popup.open = false;
        $('summary', popup).focus();
      }
      drawer(false);
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && !$('dialog[open]')) {
      if (event.key === '/') {
        const search = $('[data-zt-list-search]');
        if (search) {
          event.preventDefault();
          search.select();
        }
      } else if (event.key === 'j' || event.key === 'k') {
        walk(event.key === 'j' ? 1 : -1);
      }
    }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('[data-zt-submit]')) {
      event.target.form.requestSubmit();
    }
  });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.matches('form.zt-toolbar')) {
      // an address without empty parameters is one that can be read and shared
      $$('input, select', form).forEach(e => { if (!e.value) { e.disabled = true; } });
    } else if (form.matches('[data-zt-back]')) {
      form.elements.back.value = location.pathname + location.search;
    }
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      $$('form.zt-toolbar [disabled]').forEach(e => { e.disabled = false; });
    }
  });

  /* ---- a field that suggests while one types: data-zt-suggest says where to ask, data-zt-of what of an answer is the value */
  let suggesting = 0;
  function suggestFor(field) {
    clearTimeout(suggesting);
    suggesting = setTimeout(async () => {
      const typed = field.value.trim();
      const answer = typed && await fetch('/api/v1' + field.dataset.ztSuggest + '?q=' + encodeURIComponent(typed), { headers: { Accept: 'application/json' } });
      if (!answer || !answer.ok || field.value.trim() !== typed) {
        return;
      }
      const id = field.id + '-suggestions';
      let list = document.getElementById(id);
      if (!list) {
        list = document.createElement('datalist');
        list.id = id;
        field.after(list);
        field.setAttribute('list', id);
      }
      list.replaceChildren(...(await answer.json()).map(one => {
        const option = document.createElement('option');
        option.value = one[field.dataset.ztOf];
        // browsers leave out what does not contain what was typed, such as initials
        option.label = one[field.dataset.ztOf].includes(typed) ? '' : typed;
        return option;
      }));
    }, 200);
  }
  document.addEventListener('input', event => {
    if (event.target.matches('[data-zt-suggest]')) {
      suggestFor(event.target);
    }
  });

  function notice() {
    const match = document.cookie.match(/(?:^|; )zhutong_notice=(\w+)/);
    if (match) {
      document.cookie = 'zhutong_notice=; path=/; max-age=0';
      notify(texts().expired, 'warn');
    }
  }
  function start() {
    watchDates();
    const box = $('#zt-search input');
    box.addEventListener('input', searchTyped);
    box.addEventListener('keydown', searchKey);
    watchCalls();
    markRows();
    previousPage();
    notice();
    restoreTyped();
    afterUpdate();
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.register('/sw.js?v=' + texts().version).catch(() => { /* installing is a convenience */ });
    }
  }
  if (document.readyState === 'complete') {
    start();
  } else {
    window.addEventListener('load', start);
  }
})();
