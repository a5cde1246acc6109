/* The grid of an opening stock document: type a sku or pinyin initials, Tab, quantity, Tab; Enter adds a line; rows copied from
   a spreadsheet (sku, quantity, unit, cost per base unit, warehouse code) become lines. What is typed goes into a hidden field as
   JSON; the server checks it and says which cells are wrong. */
(() => {
  'use strict';
  const grid = document.getElementById('opening-grid');
  const field = document.getElementById('form:grid');
  if (!grid || !field) {
    return;
  }
  const text = grid.dataset;
  const warehouses = JSON.parse(text.warehouses);
  const FIELDS = ['sku', 'warehouseId', 'quantity', 'unit', 'unitCost'];
  let body;
  let choices;
  let asked = 0;
  let timer;

  const create = (name, attributes, ...children) => {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value !== undefined && value !== null) {
        element.setAttribute(key, value);
      }
    });
    element.append(...children);
    return element;
  };
  const rows = () => Array.from(body.rows);
  const cell = (row, name) => row.querySelector('[data-field="' + name + '"]');
  const isEmpty = row => !cell(row, 'sku').value.trim() && !cell(row, 'quantity').value.trim() && !cell(row, 'unitCost').value.trim();

  function build() {
    body = create('tbody');
    const head = create('tr', {}, ...[text.product, text.name, text.warehouse, text.quantity, text.unit, text.cost]
      .map((label, i) => create('th', { scope: 'col', class: i === 3 || i === 5 ? 'op-end' : null }, label)),
    create('th', { scope: 'col' }, create('span', { class: 'zt-hidden' }, text.remove)));
    const add = create('button', { type: 'button', class: 'zt-button' }, text.add);
    add.addEventListener('click', () => focus(append({}), 'sku'));
    choices = create('ul', { class: 'op-choices', id: 'op-choices', role: 'listbox', 'aria-label': text.product, hidden: 'hidden' });
    grid.append(create('div', { class: 'op-wrap' }, create('table', { class: 'op-grid' }, create('thead', {}, head), body)),
      create('div', { class: 'op-foot' }, add, create('output', { id: 'op-count', 'aria-live': 'polite' })), choices);
    const lines = field.value ? JSON.parse(field.value) : [];
    lines.forEach(append);
    if (!lines.length) {
      append({});
    }
    changed();
  }

  function append(line) {
    const last = body.rows[body.rows.length - 1];
    const warehouse = line.warehouseId || (last ? cell(last, 'warehouseId').value : '');
    const input = (name, attributes) => create('input', Object.assign(
      { type: 'text', 'data-field': name, autocomplete: 'off', 'aria-label': text[name === 'unitCost' ? 'cost' : name] }, attributes));
    const sku = input('sku', { 'aria-label': text.product, role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'op-choices', maxlength: '60', spellcheck: 'false' });
    const place = create('select', { 'data-field': 'warehouseId', 'aria-label': text.warehouse });
    warehouses.forEach(w => place.append(create('option', { value: w.id }, w.name)));
    const quantity = input('quantity', { inputmode: 'decimal', maxlength: '30' });
    const unit = input('unit', { maxlength: '20', size: '6' });
    const cost = input('unitCost', { inputmode: 'decimal', maxlength: '30' });
    const remove = create('button', { type: 'button', class: 'zt-icon-button', 'data-remove': '', 'aria-label': text.remove }, create('i', { class: 'pi pi-trash', 'aria-hidden': 'true' }));
    const row = create('tr', {},
      create('td', { class: 'op-sku op-wide', 'data-label': text.product }, sku),
      create('td', { class: 'op-name op-wide', 'data-label': text.name }, line.name || ''),
      create('td', { class: 'op-wide', 'data-label': text.warehouse }, place),
      create('td', { class: 'op-end', 'data-label': text.quantity }, quantity),
      create('td', { 'data-label': text.unit }, unit),
      create('td', { class: 'op-end', 'data-label': text.cost }, cost),
      create('td', {}, remove));
    sku.value = line.sku || '';
    if (warehouse) {
      place.value = warehouse;
    }
    quantity.value = line.quantity || '';
    unit.value = line.unit || '';
    cost.value = line.unitCost || '';
    body.append(row);
    return row;
  }

  function focus(row, name) {
    cell(row, name).focus();
    row.scrollIntoView({ block: 'nearest' });
  }

  /* an empty line is none */
  function changed() {
    const lines = rows().filter(row => !isEmpty(row)).map(row => {
      const line = { name: row.cells[1].textContent };
      FIELDS.forEach(name => { line[name] = cell(row, name).value.trim(); });
      return line;
    });
    field.value = JSON.stringify(lines);
    document.getElementById('op-count').textContent = text.lines.replace('{0}', lines.length);
  }

  /* ---- products */
  function suggest(input) {
    clearTimeout(timer);
    const query = input.value.trim();
    if (!query) {
      hide();
      return;
    }
    timer = setTimeout(async () => {
      const turn = ++asked;
      const answer = await fetch('/api/v1/products?active=true&limit=8&q=' + encodeURIComponent(query), { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (turn !== asked || document.activeElement !== input) {
        return;
      }
      if (!answer.ok) {
        hide();
        return;
      }
      show(input, (await answer.json()).items);
    }, 120);
  }
  function show(input, products) {
    choices.replaceChildren(...products.map((product, i) => {
      const item = create('li', { role: 'option', id: 'op-choice-' + i, 'aria-selected': String(i === 0) }, product.name + (product.spec ? ' ' + product.spec : ''),
        create('small', {}, product.sku + ' · ' + product.baseUnit));
      item.product = product;
      return item;
    }));
    if (!products.length) {
      choices.append(create('li', { role: 'option', 'aria-disabled': 'true' }, text.none));
    }
    const box = input.getBoundingClientRect();
    choices.hidden = false;
    choices.style.left = Math.max(4, Math.min(box.left, innerWidth - choices.offsetWidth - 4)) + 'px';
    choices.style.top = (box.bottom + choices.offsetHeight > innerHeight ? box.top - choices.offsetHeight : box.bottom) + 'px';
    input.setAttribute('aria-expanded', 'true');
    if (products.length) {
      input.setAttribute('aria-activedescendant', 'op-choice-0');
    }
  }
  function hide() {
    asked++;
    choices.hidden = true;
    grid.querySelectorAll('[aria-expanded=true]').forEach(input => {
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    });
  }
  function move(input, step) {
    const items = Array.from(choices.querySelectorAll('li:not([aria-disabled])'));
    if (!items.length) {
      return;
    }
    const at = (items.findIndex(i => i.getAttribute('aria-selected') === 'true') + step + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    items[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[at].id);
  }
  function choose(input, product) {
    const row = input.closest('tr');
    input.value = product.sku;
    row.cells[1].textContent = product.name;
    const unit = cell(row, 'unit');
    if (!unit.value) {
      unit.value = product.baseUnit;
    }
    mark(input, '');
    hide();
    changed();
  }
  const chosen = () => {
    const item = choices.hidden ? null : choices.querySelector('[aria-selected=true]');
    return item && item.product;
  };

  /* ---- rows from a spreadsheet */
  function paste(event) {
    const copied = event.clipboardData.getData('text').replace(/\r/g, '').replace(/\n+$/, '');
    if (!/[\t\n]/.test(copied)) {
      return;
    }
    event.preventDefault();
    hide();
    const target = event.target.closest('tr');
    let first;
    copied.split('\n').filter(line => line.trim()).forEach(line => {
      const [sku, quantity, unit, unitCost, code] = line.split('\t').map(s => s.trim());
      const place = warehouses.find(w => w.code === (code || '').toUpperCase());
      const row = append({ sku, quantity, unit, unitCost, warehouseId: place ? place.id : cell(target, 'warehouseId').value });
      first = first || row;
    });
    if (isEmpty(target)) {
      target.remove();
    }
    changed();
    if (first) {
      focus(first, 'sku');
    }
  }

  /* ---- what the server said */
  function mark(input, message) {
    const old = input.parentElement.querySelector('.op-error');
    if (old) {
      old.remove();
    }
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    if (message) {
      const id = 'op-error-' + Math.random().toString(36).slice(2);
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', id);
      input.after(create('span', { class: 'op-error', id }, message));
    }
  }
  function problems() {
    const box = document.getElementById('opening-problems');
    if (!box) {
      return;
    }
    grid.querySelectorAll('[aria-invalid]').forEach(input => mark(input, ''));
    const filled = rows().filter(row => !isEmpty(row));
    let first;
    JSON.parse(box.dataset.problems).forEach(problem => {
      const row = filled[problem.row];
      const input = row && (cell(row, problem.field) || cell(row, 'sku'));
      if (input) {
        mark(input, problem.message);
        first = first || input;
      }
    });
    if (first) {
      first.focus();
    }
  }

  grid.addEventListener('input', event => {
    mark(event.target, '');
    if (event.target.dataset.field === 'sku') {
      event.target.closest('tr').cells[1].textContent = '';
      suggest(event.target);
    }
    changed();
  });
  grid.addEventListener('change', changed);
  grid.addEventListener('paste', event => {
    if (event.target.matches('input')) {
      paste(event);
    }
  });
  grid.addEventListener('keydown', event => {
    const input = event.target;
    if (!input.matches('input, select') || event.isComposing) {
      return;
    }
    const product = input.dataset.field === 'sku' ? chosen() : null;
    if (event.key === 'Escape') {
      hide();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !choices.hidden) {
      event.preventDefault();
      move(input, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && !event.shiftKey && product) {
      choose(input, product);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (product) {
        choose(input, product);
        focus(input.closest('tr'), 'quantity');
      } else {
        const all = rows();
        const next = all[all.indexOf(input.closest('tr')) + 1];
        focus(next || append({}), 'sku');
        changed();
      }
    }
  });
  grid.addEventListener('click', event => {
    const remove = event.target.closest('[data-remove]');
    if (remove) {
      const row = remove.closest('tr');
      const next = row.nextElementSibling || row.previousElementSibling || append({});
      row.remove();
      focus(next, 'sku');
      changed();
    }
  });
  grid.addEventListener('focusout', event => {
    if (event.target.dataset.field === 'sku') {
      setTimeout(() => {
        if (document.activeElement !== event.target) {
          hide();
        }
      }, 150);
    }
  });

  build();
  choices.addEventListener('pointerdown', event => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item && item.product) {
      choose(document.activeElement, item.product);
      focus(document.activeElement.closest('tr'), 'quantity');
    }
  });
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', problems);
  }
})();
