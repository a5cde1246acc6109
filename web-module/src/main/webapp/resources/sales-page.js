/* A quotation's or an order's page: its terms, saving, what to do when somebody else saved first, and the actions. */
(() => {
  'use strict';
  const zt = window.ztSales;
  const { $, t, el } = zt;

  /* action → what is asked before it; without an entry it is done at once */
  const ASKS = {
    withdraw: { text: 'sales.ask.withdraw', remark: 'optional' },
    approve: { text: 'sales.ask.approve', remark: 'optional', comment: true },
    refuse: { text: 'sales.ask.refuse', remark: 'required', comment: true, danger: true },
    send: { text: 'sales.ask.send' },
    accept: { text: 'sales.ask.accept' },
    reject: { text: 'sales.ask.reject', remark: 'optional' },
    revise: { text: 'sales.ask.revise' },
    hold: { text: 'sales.ask.hold', remark: 'required' },
    cancel: { text: 'sales.ask.cancel', remark: 'required', danger: true },
    close: { text: 'sales.ask.close' }
  };
  const TERMS = {
    customerName: 'sales.customer', projectName: 'sales.project', contactName: 'sales.contact', quotationDate: 'sales.date.quotation',
    orderDate: 'sales.date.order', validUntil: 'sales.valid-until', discount: 'sales.discount', remark: 'sales.remark'
  };
  const LINE = {
    productName: 'sales.line.product', quantity: 'sales.line.quantity', unit: 'sales.line.unit', manualPrice: 'sales.line.price',
    discount: 'sales.line.discount', remark: 'sales.remark', warehouseName: 'sales.line.warehouse', requestedDate: 'sales.line.requested'
  };

  const main = $('#sales');
  const root = $('#lines');
  const base = main.dataset.base;
  const order = root.dataset.kind === 'order';
  const editable = root.dataset.editable === 'true';
  const fixed = root.dataset.fixed === 'true';
  let doc = JSON.parse(root.dataset.document);
  const currency = doc ? doc.currency : 'CNY';
  const dateField = order ? 'orderDate' : 'quotationDate';
  const customer = { input: $('#customer'), id: null, name: '' };
  const keptKey = 'zt-sales:' + location.pathname + location.search;
  const once = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
  let dirty = false;
  let saving = null;

  /* ---- totals */
  const out = (name, text) => { const cell = $('[data-out=' + name + ']'); if (cell) { cell.textContent = text; } };
  function totals(sums) {
    out('count', t('sales.lines.count', sums.count));
    out('net', zt.money(sums.net / 100, currency));
    out('tax', zt.money(sums.tax / 100, currency));
    out('gross', zt.money(sums.gross / 100, currency));
    out('offList', sums.list ? zt.percent(Math.round((1 - sums.asked / sums.list) * 10000) / 100) : '');
    out('highest', zt.percent(sums.highest));
    $('#totals').classList.toggle('zt-pending', sums.pending);
  }

  const lines = new window.ztSalesLines.Lines(root, {
    editable, fixed, order, currency,
    open: !!doc && ['DRAFT', 'IN_APPROVAL'].includes(doc.status),
    warehouses: JSON.parse(root.dataset.warehouses || '[]'),
    terms: () => ({ customerId: customer.id, date: value(dateField), discount: zt.number(value('discount')) }),
    changed,
    totals,
    failed: problem => failed(problem)
  });

  function value(name) {
    const input = $('#' + name);
    return input && input.value.trim() ? input.value.trim() : null;
  }
  function changed() {
    if (editable && !dirty) {
      dirty = true;
      out('state', t('sales.unsaved'));
    }
  }

  /* ---- customer */
  function watchCustomer() {
    const box = new zt.Suggestions(t('sales.customer'));
    const input = customer.input;
    customer.id = Number(input.dataset.customer) || null;
    customer.name = input.dataset.name || '';
    if (input.readOnly) {
      return;
    }
    let timer;
    let turn = 0;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      const words = input.value.trim();
      if (!words) {
        box.close();
        return;
      }
      timer = setTimeout(async () => {
        const mine = ++turn;
        try {
          const page = await zt.call('GET', '/customers?limit=8&active=true&q=' + encodeURIComponent(words));
          if (mine === turn && document.activeElement === input) {
            box.open(input, page.items, one => [
              el('span', { class: 'zt-suggest-name' }, el('strong', { text: one.name }), el('small', { text: one.code })),
              el('span', { class: 'zt-suggest-figures' }, el('small', { text: one.level }))
            ], chooseCustomer);
          }
        } catch (e) {
          failed(e);
        }
      }, 160);
    });
    input.addEventListener('focus', () => input.select());
    input.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        box.move(event.key === 'ArrowDown' ? 1 : -1);
      } else if ((event.key === 'Enter' || event.key === 'Tab') && box.isOpen && box.items.length) {
        if (event.key === 'Enter') {
          event.preventDefault();
        }
        box.choose();
      } else if (event.key === 'Escape' && box.isOpen) {
        event.preventDefault();
        box.close();
      }
    });
    /* a name nobody chose is no customer: the one before stays */
    input.addEventListener('blur', () => {
      box.close();
      input.value = customer.name;
    });
    if (customer.id) {
      contacts();
    }
  }
  function chooseCustomer(one) {
    customer.id = one.id;
    customer.name = one.name;
    customer.input.value = one.name;
    customer.input.removeAttribute('aria-invalid');
    changed();
    contacts();
    lines.previewAll();
  }
  async function contacts() {
    try {
      const found = await zt.call('GET', '/customers/' + customer.id);
      $('#contacts').replaceChildren(...(found.contacts || []).map(one => el('option', { value: one.name })));
    } catch (e) {
      /* names to choose from are a convenience: they can be typed as well */
      $('#contacts').replaceChildren();
    }
  }

  /* ---- saving */
  function collect() {
    const discount = zt.number(value('discount'));
    const command = {
      customerId: customer.id, projectName: value('projectName'), contactName: value('contactName'),
      discount: discount === null ? null : zt.exact(discount), remark: value('remark'), lines: lines.collect()
    };
    command[dateField] = value(dateField);
    if (!order) {
      command.validUntil = value('validUntil');
    }
    if (doc) {
      command.salesperson = doc.salesperson;
    }
    return command;
  }
  function complete() {
    if (!customer.id) {
      customer.input.setAttribute('aria-invalid', 'true');
      customer.input.focus();
      zt.refuse(t('sales.refused'), t('sales.customer') + ': ' + t('sales.required'));
      return false;
    }
    const wrong = lines.firstWrong();
    if (wrong) {
      lines.focus(wrong, wrong.problem.field);
      zt.refuse(t('sales.refused'), t('sales.conflict.line', lines.filled().indexOf(wrong) + 1) + ': ' + wrong.problem.text);
      return false;
    }
    return true;
  }
  function save() {
    if (!saving) {
      saving = saveOnce().finally(() => { saving = null; });
    }
    return saving;
  }
  async function saveOnce() {
    if (!complete()) {
      return false;
    }
    zt.clearRefusal();
    out('state', t('sales.saving'));
    try {
      const saved = doc
        ? await zt.call('PUT', base + '/' + doc.id, collect(), { headers: { 'If-Match': '"' + doc.version + '"' } })
        : await zt.call('POST', base, collect(), { headers: { 'Idempotency-Key': once } });
      const created = !doc;
      doc = saved;
      dirty = false;
      sessionStorage.removeItem(keptKey);
      if (created) {
        zt.later(t('sales.saved'));
        location.replace(main.dataset.page + '?id=' + saved.id);
        return true;
      }
      lines.saved(saved.lines);
      const shown = $('.zt-doc-amount strong');
      if (shown) {
        shown.textContent = zt.money(saved.grossTotal, currency);
      }
      out('state', t('sales.saved'));
      return true;
    } catch (e) {
      out('state', t('sales.unsaved'));
      if (e instanceof zt.Refusal && e.status === 412) {
        await conflict(e);
      } else {
        failed(e);
      }
      return false;
    }
  }

  /* ---- somebody else saved first: who changed what, and what was typed stays */
  async function conflict(refusal) {
    let theirs;
    try {
      theirs = await zt.call('GET', base + '/' + doc.id);
    } catch (e) {
      failed(e);
      return;
    }
    const rows = differences(doc, theirs);
    const table = el('table', { class: 'zt-conflict' },
      el('thead', {}, el('tr', {}, ...['field', 'before', 'theirs', 'mine'].map(key => el('th', { scope: 'col', text: t('sales.conflict.' + key) })))),
      el('tbody', {}, ...rows.map(row => el('tr', {}, ...row.map(text => el('td', { text }))))));
    zt.refuse(t('sales.conflict.title'), refusal.message, [], [
      ...(theirs.actions.includes('change') ? [[t('sales.conflict.keep'), () => { doc.version = theirs.version; keepMine(theirs); }]] : []),
      [t('sales.conflict.take'), () => { dirty = false; location.reload(); }]
    ]);
    $('#refusal p').after(table);
  }
  /* lines they took out are new ones of mine; lines they added go, since mine is what is kept */
  function keepMine(theirs) {
    const known = new Set(theirs.lines.map(line => line.id));
    lines.filled().forEach(row => { if (row.id && !known.has(row.id)) { row.id = null; } });
    save();
  }
  function differences(before, theirs) {
    const show = one => (one === null || one === undefined ? '' : String(one));
    const mine = collect();
    const rows = [];
    Object.entries(TERMS).forEach(([name, key]) => {
      if (show(before[name]) !== show(theirs[name])) {
        rows.push([t(key), show(before[name]), show(theirs[name]), name === 'customerName' ? customer.name : show(plain(mine[name]))]);
      }
    });
    const old = new Map(before.lines.map(line => [line.id, line]));
    const now = new Map(theirs.lines.map(line => [line.id, line]));
    const own = new Map(lines.filled().filter(row => row.id).map(row => [row.id, row]));
    theirs.lines.forEach(line => {
      const was = old.get(line.id);
      if (!was) {
        rows.push([t('sales.conflict.line', line.lineNo), '', t('sales.conflict.added') + ': ' + line.productName + ' ' + line.quantity + ' ' + line.unit, '']);
        return;
      }
      Object.entries(LINE).forEach(([name, key]) => {
        if (show(was[name]) !== show(line[name])) {
          const row = own.get(line.id);
          const typed = row ? { productName: row.name, warehouseName: '', ...row }[name] : t('sales.conflict.removed');
          rows.push([t('sales.conflict.line', line.lineNo) + ' ' + t(key), show(was[name]), show(line[name]), show(typed)]);
        }
      });
    });
    before.lines.filter(line => !now.has(line.id)).forEach(line => {
      rows.push([t('sales.conflict.line', line.lineNo), line.productName, t('sales.conflict.removed'), own.has(line.id) ? own.get(line.id).quantity : '']);
    });
    return rows;
  }
  const plain = text => (typeof text === 'string' ? text.replace(/\u0001/g, '') : text);

  /* ---- what went wrong, and the way on */
  function failed(e) {
    if (e instanceof zt.Refusal && e.status === 401) {
      keep();
      $('#zt-expired').showModal();
      return;
    }
    if (!(e instanceof zt.Refusal)) {
      zt.refuse(t('sales.refused'), e instanceof zt.Offline ? e.message : t('sales.failed', e.message));
      return;
    }
    const problem = e.problem;
    const details = [];
    let first = null;
    (problem.violations || []).forEach(violation => {
      const row = lines.mark(violation);
      first = first || row;
      const line = row ? t('sales.conflict.line', row.line ? row.line.lineNo : lines.filled().indexOf(row) + 1) + ': ' : '';
      const field = !row && violation.field && $('#' + CSS.escape(violation.field));
      if (field) {
        field.setAttribute('aria-invalid', 'true');
      }
      const name = field && field.labels && field.labels[0] ? field.labels[0].textContent.replace('*', '').trim() + ': ' : '';
      details.push(line + name + violation.message);
    });
    const text = details.length && details.some(one => one.endsWith(problem.detail)) ? null : problem.detail || problem.title;
    zt.refuse(problem.title || t('sales.refused'), text, details, ways(problem));
    if (first && first.problem && editable) {
      lines.focus(first, first.problem.field);
    }
  }
  function ways(problem) {
    const type = problem.type || '';
    if (type.includes('crm.credit-exceeded')) {
      return [[t('sales.way.credit'), '/crm/customer?id=' + doc.customerId]];
    }
    if (type.includes('inventory.not-available')) {
      return [[t('sales.way.stock'), '/inventory/stock']];
    }
    if (type.includes('sales.quotation.expired')) {
      const button = $('[data-action=revise]');
      return button ? [[t('sales.way.revise'), () => button.click()]] : [];
    }
    return [];
  }

  /* ---- actions */
  async function act(name, label) {
    if (name === 'order') {
      location.assign('/sales/order?fromQuotation=' + doc.id);
      return;
    }
    const asked = ASKS[name];
    let body;
    if (asked) {
      const answer = await zt.ask({ title: label, text: t(asked.text), remark: asked.remark, label: asked.comment ? t('approval.comment') : null, danger: asked.danger });
      if (answer === null) {
        return;
      }
      body = asked.remark && answer ? { [asked.comment ? 'comment' : 'reason']: answer } : undefined;
    }
    if (editable && dirty && !(await save())) {
      return;
    }
    zt.clearRefusal();
    document.body.classList.add('zt-busy');
    try {
      const after = await zt.call('POST', base + '/' + doc.id + '/' + name, body, { headers: { 'If-Match': '"' + doc.version + '"' } });
      zt.later(label);
      if (after.id === doc.id) {
        location.reload();
      } else {
        location.assign(main.dataset.page + '?id=' + after.id);
      }
    } catch (e) {
      if (e instanceof zt.Refusal && e.status === 412) {
        zt.refuse(t('sales.conflict.title'), e.message, [], [[t('sales.conflict.take'), () => location.reload()]]);
      } else {
        failed(e);
      }
    } finally {
      document.body.classList.remove('zt-busy');
    }
  }

  /* ---- what was typed survives signing on again */
  function keep() {
    if (!dirty) {
      return;
    }
    const fields = {};
    document.querySelectorAll('#terms [name]').forEach(input => { fields[input.name] = input.value; });
    sessionStorage.setItem(keptKey, JSON.stringify({
      at: Date.now(), version: doc ? doc.version : null, customer: { id: customer.id, name: customer.name }, fields, lines: lines.keep()
    }));
    dirty = false;
  }
  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(keptKey) || 'null');
    sessionStorage.removeItem(keptKey);
    if (!kept || !editable || Date.now() - kept.at > 3600000) {
      return false;
    }
    Object.entries(kept.fields).forEach(([name, text]) => { const input = $('#' + name); if (input) { input.value = text; } });
    Object.assign(customer, kept.customer);
    customer.input.value = customer.name;
    if (doc && kept.version !== null) {
      doc.version = kept.version;
    }
    lines.restore(kept.lines);
    changed();
    zt.toast(t('sales.restored'));
    return true;
  }

  /* ---- one listener each */
  document.addEventListener('click', event => {
    const action = event.target.closest('[data-action]');
    if (action) {
      act(action.dataset.action, action.textContent.trim());
    } else if (event.target.closest('[data-save]')) {
      save();
    } else if (event.target.closest('[data-add-line]')) {
      lines.addLine();
    } else if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's' && editable) {
      event.preventDefault();
      save();
    }
  });
  if (editable) {
    $('#terms').addEventListener('input', event => {
      if (event.target === customer.input) {
        return;
      }
      event.target.removeAttribute('aria-invalid');
      changed();
    });
    $('#terms').addEventListener('change', event => {
      if (event.target.id === 'discount' || event.target.id === dateField) {
        lines.previewAll();
      }
    });
    window.addEventListener('beforeunload', event => {
      if (dirty) {
        event.preventDefault();
      }
    });
    watchCustomer();
  }
  if (!restore()) {
    lines.load(doc ? doc.lines : []);
  }
  zt.tellLater();
  if (editable && !doc) {
    (customer.id ? lines.rows[0].el.product : customer.input).focus();
  }
})();
