/* Lists: choosing rows and doing something to all of them; saved views; columns. Without it a list still reads, sorts, filters,
   pages and exports. */
(() => {
  'use strict';
  const $ = (selector, root) => (root || document).querySelector(selector);
  const $$ = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const fill = (text, ...args) => text.replace(/\{(\d)\}/g, (all, i) => args[i]);

  /* ---- calls: what was refused comes back as {message}, the end of the session as the shell's dialog */
  async function post(url, fields) {
    let answer;
    try {
      answer = await fetch(url, {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        body: new URLSearchParams(fields)
      });
    } catch (e) {
      return { message: $('#zt-texts').dataset.offline };
    }
    if (answer.status === 401) {
      $$('dialog[open]').forEach(dialog => dialog.close());
      window.ztShell.expired();
      return null;
    }
    try {
      return await answer.json();
    } catch (e) {
      return { message: fill($('#zt-texts').dataset.failed, answer.headers.get('X-Request-Id') || answer.status) };
    }
  }
  function complain(dialog, text) {
    const line = $('.zt-dialog-error', dialog);
    line.textContent = text || '';
    line.hidden = !text;
  }
  /* one click, one request */
  async function once(button, action) {
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    document.body.classList.add('zt-busy');
    try {
      await action();
    } finally {
      button.disabled = false;
      document.body.classList.remove('zt-busy');
    }
  }

  /* ---- choosing rows */
  const boxes = () => $$('[data-zt-pick]');
  const chosen = () => boxes().filter(box => box.checked);
  const able = action => chosen().filter(box => box.dataset.ztPick.split(' ').includes(action));
  let last = null;
  function pick(box, shift) {
    const all = boxes();
    if (shift && last && all.includes(last)) {
      const ends = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      all.slice(ends[0], ends[1] + 1).forEach(one => { one.checked = box.checked; });
    }
    last = box;
    refresh();
  }
  function pickAll(checked) {
    boxes().forEach(box => { box.checked = checked; });
    last = null;
    refresh();
  }
  function refresh() {
    const bar = $('[data-zt-bulk]');
    if (!bar) {
      return;
    }
    const count = chosen().length;
    const total = boxes().length;
    bar.hidden = count === 0;
    const text = $('[data-zt-bulk-count]', bar);
    text.textContent = fill(text.dataset.text, count);
    $('[data-zt-bulk-page]', bar).hidden = count === total;
    $$('[data-zt-bulk-action]', bar).forEach(button => {
      const possible = able(button.dataset.ztBulkAction).length;
      button.hidden = possible === 0;
      $('.zt-count', button).textContent = possible < count ? possible : '';
    });
    const all = $('[data-zt-pick-all]');
    if (all) {
      all.checked = count > 0 && count === total;
      all.indeterminate = count > 0 && count < total;
    }
  }

  /* ---- doing something to them: asked once, then each row by itself */
  let asked = null;
  function ask(button) {
    const dialog = $('#zt-bulk-ask');
    const name = button.firstChild.textContent;
    const rows = able(button.dataset.ztBulkAction);
    asked = { action: button.dataset.ztBulkAction, rows };
    const title = $('h2', dialog);
    title.textContent = fill(title.dataset.text, name, rows.length);
    const some = $('[data-zt-bulk-some]', dialog);
    some.hidden = rows.length === chosen().length;
    some.textContent = fill(some.dataset.text, chosen().length, rows.length);
    const comment = $('[data-zt-bulk-comment]', dialog);
    const words = button.dataset.comment;
    const label = $('span', comment);
    comment.hidden = words === 'NONE';
    label.textContent = words === 'NEEDED' ? label.dataset.needed : label.dataset.welcome;
    $('textarea', comment).required = words === 'NEEDED';
    $('textarea', comment).value = '';
    $('[type=submit]', dialog).textContent = name;
    complain(dialog);
    dialog.showModal();
    (words === 'NONE' ? $('[type=submit]', dialog) : $('textarea', comment)).focus();
  }
  async function run(dialog) {
    const names = new Map(asked.rows.map(box => [box.value, box.dataset.ztName]));
    const fields = [['list', $('[data-zt-bulk]').dataset.list], ['action', asked.action], ['comment', $('textarea', dialog).value]];
    const answer = await post('/ui/bulk', fields.concat(asked.rows.map(box => ['id', box.value])));
    if (!answer) {
      return;
    }
    if (answer.message) {
      complain(dialog, answer.message);
      return;
    }
    dialog.close();
    await reload();
    tell(answer, names);
  }
  function tell(answer, names) {
    const dialog = $('#zt-bulk-result');
    const title = $('h2', dialog);
    if (!answer.refused.length) {
      window.ztShell.notify(fill(title.dataset.done, answer.done), 'info');
      return;
    }
    title.textContent = fill(title.dataset.text, answer.done, answer.refused.length);
    $('ul', dialog).replaceChildren(...answer.refused.map(one => {
      const item = document.createElement('li');
      const name = document.createElement('strong');
      name.textContent = names.get(String(one.id)) || one.id;
      item.append(name, one.message);
      return item;
    }));
    dialog.showModal();
  }
  /* only the rows: what else is on the page stays where it is */
  async function reload() {
    const answer = await fetch(location.href, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!answer.ok) {
      location.reload();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    $('[data-zt-rows]').replaceWith(document.adoptNode($('[data-zt-rows]', page)));
    last = null;
    window.ztShell.markRows();
    refresh();
  }

  /* ---- views and columns */
  const tools = () => $('[data-zt-tools]').dataset;
  async function save(fields, dialog) {
    const all = { list: tools().list, query: tools().query, columns: tools().columns };
    const answer = await post('/ui/list-views', Object.entries({ ...all, ...fields }));
    if (answer && answer.url) {
      location.assign(answer.url);
    } else if (answer && dialog) {
      complain(dialog, answer.message);
    } else if (answer) {
      window.ztShell.notify(answer.message, 'error');
    }
  }
  function viewDialog(button) {
    const dialog = $('#zt-view-dialog');
    const id = button.dataset.ztViewEdit || '';
    dialog.dataset.id = id;
    const title = $('h2', dialog);
    title.textContent = id ? title.dataset.edit : title.dataset.new;
    const form = $('form', dialog);
    form.elements.name.value = id ? button.dataset.name : '';
    form.elements.first.checked = false;
    if (form.elements.shared) {
      form.elements.shared.checked = button.dataset.shared === 'true';
    }
    $('[data-zt-new]', dialog).hidden = !!id;
    const remove = $('[data-zt-view-delete]', dialog);
    remove.hidden = !id;
    delete remove.dataset.sure;
    remove.textContent = remove.dataset.label = remove.dataset.label || remove.textContent;
    complain(dialog);
    dialog.showModal();
    form.elements.name.select();
  }
  function saveView(dialog) {
    const form = $('form', dialog);
    const id = dialog.dataset.id;
    const shared = form.elements.shared && form.elements.shared.checked;
    return save({ do: id ? 'rename' : 'save', id, name: form.elements.name.value, first: form.elements.first.checked, shared: !!shared }, dialog);
  }
  async function columns(form) {
    const fields = [['do', 'columns'], ['list', tools().list], ['query', tools().query]];
    const names = form ? $$('input:checked', form).map(box => ['column', box.value]) : [];
    const answer = await post('/ui/list-views', fields.concat(names));
    if (answer && answer.url) {
      location.assign(answer.url);
    } else if (answer) {
      window.ztShell.notify(answer.message, 'error');
    }
  }

  /* ---- one listener each */
  let shift = false;
  document.addEventListener('click', event => {
    shift = event.shiftKey;
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    const data = button.dataset;
    if ('ztBulkAction' in data) {
      ask(button);
    } else if ('ztBulkPage' in data) {
      pickAll(true);
    } else if ('ztBulkNone' in data) {
      pickAll(false);
    } else if ('ztViewSave' in data || 'ztViewEdit' in data) {
      viewDialog(button);
    } else if ('ztViewShow' in data) {
      once(button, () => save({ do: 'show', id: data.ztViewShow }));
    } else if ('ztViewFirst' in data) {
      once(button, () => save({ do: 'first', id: data.ztViewFirst, first: button.getAttribute('aria-pressed') !== 'true' }));
    } else if ('ztColumnsReset' in data) {
      once(button, () => columns(null));
    } else if ('ztViewDelete' in data) {
      if (data.sure) {
        once(button, () => save({ do: 'delete', id: $('#zt-view-dialog').dataset.id }, $('#zt-view-dialog')));
      } else {
        data.sure = 'yes';
        button.textContent = data.ask;
      }
    }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('[data-zt-pick]')) {
      pick(event.target, shift);
      shift = false;
    } else if (event.target.matches('[data-zt-pick-all]')) {
      pickAll(event.target.checked);
    }
  });
  document.addEventListener('submit', event => {
    const form = event.target;
    const dialog = form.closest('dialog');
    const act = form.matches('[data-zt-columns]') ? () => columns(form)
      : dialog && dialog.id === 'zt-view-dialog' ? () => saveView(dialog)
        : dialog && dialog.id === 'zt-bulk-ask' ? () => run(dialog) : null;
    if (act) {
      event.preventDefault();
      once($('[type=submit]', form), act);
    }
  });
  document.addEventListener('keydown', event => {
    const typing = event.target.closest && event.target.closest('input:not([type=checkbox]), textarea, select');
    if (event.key === 'x' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !$('dialog[open]')) {
      const box = $('.zt-list tr.zt-on [data-zt-pick]');
      if (box) {
        box.checked = !box.checked;
        pick(box, false);
      }
    }
  });
  /* a page that comes back from the browser's memory brings no selection along */
  window.addEventListener('pageshow', () => pickAll(false));
})();
