/* A quotation's or an order's page: its terms, saving, what to do when somebody else saved first, and the actions. */
(() => {
  'use strict';
  const zt = window.ztSales;
  const { $, t, el } = zt;

  /* action → what is asked before it; without an entry it is done at once */
  const ASKS = {
    ...(document.querySelector('#lines').dataset.kind === 'order' ? { submit: { text: 'sales.order.ask.submit', remark: 'optional' } } : {}),
    withdraw: { text: 'sales.ask.withdraw', remark: 'optional' },
    approve: { text: 'sales.ask.approve', remark: 'optional', comment: true },
    refuse: { text: 'sales.ask.refuse', remark: 'required', comment: true, danger: true },
    send: { text: 'sales.ask.send' },
    accept: { text: 'sales.ask.accept' },
    reject: { text: 'sales.ask.reject', remark: 'optional' },
    revise: { text: 'sales.ask.revise' },
    hold: { text: 'sales.ask.hold', remark: 'required' },
    cancel: { text: 'sales.ask.cancel', remark: 'required', danger: true },
    release: { text: 'sales.ask.release', remark: 'optional' },
    close: { text: 'sales.ask.close', remark: 'optional' }
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
  const open = !doc || ['DRAFT', 'IN_APPROVAL'].includes(doc.status) || !!$('[data-create-order]');
  const warehouses = JSON.parse(root.dataset.warehouses || '[]');
  const customer = { input: $('#customer'), id: doc ? doc.customerId : null, name: '', branchId: doc ? doc.branchId : null };
  const keptKey = 'zt-sales:' + location.pathname + location.search;
  const once = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
  let dirty = false;
  let held = false;
  let saving = null;
  let credit = null;
  let gross = 0;

  /* ---- totals */
  const out = (name, text) => { const cell = $('[data-out=' + name + ']'); if (cell) { cell.textContent = text; } };
  function totals(sums) {
    out('count', t('sales.lines.count', sums.count));
    out('net', zt.money(sums.net / 100, currency));
    out('tax', zt.money(sums.tax / 100, currency));
    out('gross', zt.money(sums.gross / 100, currency));
    out('offList', sums.list ? zt.percent(Math.round((1 - sums.asked / sums.list) * 10000) / 100) : '');
    out('margin', [
      sums.costed ? t('sales.margin.total', zt.money(sums.margin / 100, currency), zt.quantity(Math.round(sums.margin / sums.costed * 10000) / 100)) : '',
      sums.uncosted ? t('sales.margin.unknown', sums.uncosted) : ''].filter(Boolean).join(' \u00b7 '));
    out('highest', zt.percent(sums.highest));
    out('short', sums.short ? ' \u00b7 ' + t('sales.stock.short', sums.short) : '');
    $('#totals').classList.toggle('zt-pending', sums.pending);
    gross = sums.gross;
    showCredit();
  }

  /* ---- credit of the customer, beside what the order comes to */
  function showCredit() {
    const card = $('#credit');
    if (!card) {
      return;
    }
    card.hidden = !credit;
    if (credit) {
      const missing = Math.round(gross - Number(credit.available) * 100);
      ['exposure', 'available'].forEach(name => out('credit-' + name, zt.money(credit[name], credit.currency)));
      const raised = Number(credit.raised) > 0 ? ' + ' + zt.money(credit.raised, credit.currency) : '';
      out('credit-limit', zt.money(credit.limit, credit.currency) + raised);
      out('credit-this', zt.money(gross / 100, credit.currency));
      out('credit-enough', open && missing <= 0 ? t('sales.credit.enough') : '');
      out('credit-missing', open && missing > 0 ? t('sales.credit.not-enough', zt.money(missing / 100, credit.currency)) : '');
    }
  }
  async function askCredit() {
    if ($('#credit') && customer.id) {
      credit = await zt.call('GET', '/customers/' + customer.id + '/credit');
      showCredit();
    }
  }

  const lines = new window.ztSalesLines.Lines(root, {
    editable, fixed, order, currency, open, warehouses, answered: !!doc && doc.status === 'ACCEPTED',
    warehouse: () => (warehouses.find(one => one.branchId === customer.branchId) || {}).id,
    after: () => $('[data-save]'),
    terms: () => ({ customerId: customer.id, quotationId: doc && !order ? doc.id : null, date: value(dateField), discount: zt.number(value('discount')) }),
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
    customer.branchId = Number(input.dataset.branch) || null;
    if (input.readOnly) {
      return;
    }
    let timer;
    let turn = 0;
    /* whether what was typed is still without an answer */
    let waiting = false;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      const words = input.value.trim();
      waiting = !!words;
      if (!words) {
        box.close();
        return;
      }
      timer = setTimeout(async () => {
        const mine = ++turn;
        try {
          const page = await zt.call('GET', '/customers?limit=8&active=true&q=' + encodeURIComponent(words));
          if (mine !== turn) {
            return;
          }
          if (document.activeElement !== input) {
            settleCustomer(words, page.items);
          } else {
            box.open(input, page.items, one => [
              el('span', { class: 'zt-suggest-name' }, el('strong', { text: one.name }), el('small', { text: one.code })),
              el('span', { class: 'zt-suggest-figures' }, el('small', { text: one.level }))
            ], chooseCustomer);
          }
        } catch (e) {
          failed(e);
        } finally {
          waiting = waiting && mine !== turn;
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
      if (input.value.trim() && input.value.trim() !== customer.name && waiting) {
        return;
      }
      input.value = customer.name;
    });
    if (customer.id) {
      contacts();
    }
  }
  /* the field was left before the answer came: only what is meant beyond doubt is taken */
  function settleCustomer(words, found) {
    const exactly = found.filter(one => [one.code, one.name].some(text => text.toLowerCase() === words.toLowerCase()));
    const sure = exactly.length === 1 ? exactly[0] : found.length === 1 ? found[0] : null;
    if (sure) {
      chooseCustomer(sure);
    } else {
      customer.input.value = customer.name;
    }
  }
  function chooseCustomer(one) {
    customer.id = one.id;
    customer.branchId = one.branchId;
    customer.name = one.name;
    customer.input.value = one.name;
    customer.input.removeAttribute('aria-invalid');
    changed();
    contacts();
    lines.rows.forEach(row => lines.show(row));
    lines.previewAll();
    askCredit().catch(failed);
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
      command.sections = lines.sections.collect();
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
    const head = lines.sections.firstWrong();
    if (head) {
      head.input.setAttribute('aria-invalid', 'true');
      head.input.focus();
      zt.refuse(t('sales.refused'), t('sales.section') + ': ' + head.text);
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
      held = false;
      sessionStorage.removeItem(keptKey);
      if (created) {
        zt.later(t('sales.saved'));
        location.replace(main.dataset.page + '?id=' + saved.id);
        return true;
      }
      lines.saved(saved.lines, saved.sections);
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
    const rows = window.ztSalesConflict.differences(doc, theirs, typed(), refusal.problem.violations || [], order ? 'sales.order.state' : 'sales.quotation.state');
    zt.refuse(t('sales.conflict.title'), t('sales.conflict.text'), [], [
      ...(dirty && theirs.actions.includes('change') ? [[t('sales.conflict.keep'), () => { doc.version = theirs.version; keepMine(theirs); }]] : []),
      [t('sales.conflict.take'), () => { dirty = false; location.reload(); }]
    ]);
    $('#refusal p').after(window.ztSalesConflict.table(rows));
  }
  /* what stands in the page now, by the names of the document */
  function typed() {
    const terms = { customerName: customer.name };
    ['projectName', 'contactName', dateField, 'validUntil', 'discount', 'remark'].forEach(name => { terms[name] = value(name); });
    const rows = editable ? lines.filled().filter(row => row.id) : [];
    return {
      terms,
      lines: new Map(rows.map(row => [row.id, {
        ...row, productName: row.name, warehouseName: (warehouses.find(one => one.id === row.warehouseId) || {}).name
      }]))
    };
  }
  /* lines they took out are new ones of mine; lines they added go, since mine is what is kept */
  function keepMine(theirs) {
    const known = new Set(theirs.lines.map(line => line.id));
    lines.filled().forEach(row => { if (row.id && !known.has(row.id)) { row.id = null; } });
    save();
  }

  /* ---- what went wrong, and the way on */
  function failed(e) {
    if (e instanceof zt.Refusal && e.status === 401) {
      keep();
      if (!$('#zt-expired').open) {
        $('#zt-expired').showModal();
      }
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
      if (field && editable && !first) {
        field.focus();
      }
      const name = field && field.labels && field.labels[0] ? field.labels[0].textContent.replace('*', '').trim() + ': ' : '';
      details.push(line + name + violation.message);
    });
    const text = details.length && details.some(one => one.endsWith(problem.detail)) ? null : problem.detail || problem.title;
    zt.refuse(problem.title || t('sales.refused'), text, details, ways(problem, first));
    if (first && first.problem && editable && e.status === 422) {
      lines.focus(first, first.problem.field);
    } else if (!$('#refusal').contains(document.activeElement)) {
      $('#refusal').focus({ preventScroll: true });
    }
  }
  function ways(problem, first) {
    const type = problem.type || '';
    if (type.includes('crm.credit-exceeded')) {
      return [
        [t('sales.way.less'), null],
        ...(main.dataset.raise === 'true' ? [[t('sales.raise.new'), '/sales/credit-raise?customer=' + doc.customerId]] : []),
        ...(main.dataset.customers === 'true' ? [[t('sales.way.credit'), '/crm/customer?id=' + doc.customerId]] : [])
      ];
    }
    if (type.includes('inventory.not-available')) {
      const sku = first && (first.sku || (first.line || {}).sku);
      return [
        ...(editable && first ? [[t('sales.order.way.warehouse'), () => lines.focus(first, 'warehouse')]] : []),
        ...(main.dataset.stock === 'true' ? [[t('sales.way.stock'), '/inventory/stock' + (sku ? '?q=' + encodeURIComponent(sku) : '')]] : [])
      ];
    }
    if (type.includes('sales.order.approval-needed')) {
      const button = $('[data-action=submit]');
      return button ? [[button.textContent.trim(), () => button.click()]] : [];
    }
    if (type.includes('sales.quotation.expired')) {
      const button = $('[data-action=revise]');
      return button ? [[t('sales.way.revise'), () => button.click()]] : [];
    }
    return [];
  }

  /* ---- actions */
  async function act(name, label) {
    if (name === 'mail') {
      location.assign('/sales/send?id=' + doc.id);
      return;
    }
    if (name === 'order') {
      location.assign('/sales/order?fromQuotation=' + doc.id);
      return;
    }
    if (name === 'contract') {
      location.assign('/contract/new?fromQuotation=' + doc.id);
      return;
    }
    const asked = ASKS[name];
    let body;
    if (asked) {
      const choice = name === 'accept' ? window.ztSalesSections.choice(doc) : null;
      const answer = await zt.ask({ title: label, text: t(asked.text), remark: asked.remark, label: asked.comment ? t('approval.comment') : null, danger: asked.danger, form: choice && choice.form });
      if (answer === null) {
        return;
      }
      body = choice ? { taken: choice.taken() } : asked.remark && answer ? { [asked.comment ? 'comment' : 'reason']: answer } : undefined;
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
        await conflict(e);
      } else {
        await figures(e);
        failed(e);
      }
    } finally {
      document.body.classList.remove('zt-busy');
    }
  }

  /* what led to the refusal, as it is now: stock beside the lines, credit */
  async function figures(e) {
    if (!order || !(e instanceof zt.Refusal) || e.status !== 409) {
      return;
    }
    try {
      const now = await zt.call('GET', base + '/' + doc.id);
      if (now.version === doc.version) {
        if (editable) {
          lines.saved(now.lines);
        } else {
          lines.load(now.lines);
        }
      }
      await askCredit();
    } catch (again) {
      /* the refusal is said all the same; the figures on the page are those of before */
      out('state', again.message);
    }
  }

  /* ---- the order of a quotation, of which only the delivery is asked */
  async function createOrder(button) {
    const delivery = { warehouseId: Number(value('deliverFrom')) || null, requestedDate: value('deliverBy') };
    button.disabled = true;
    try {
      const made = await zt.call('POST', '/sales-orders/from-quotation/' + doc.id, delivery, { headers: { 'Idempotency-Key': once } });
      zt.later(t('sales.order.created'));
      location.assign('/sales/order?id=' + made.id);
    } catch (e) {
      button.disabled = false;
      failed(e);
    }
  }

  /* ---- templates: what is quoted again and again, at prices of its day */
  async function saveTemplate(label) {
    const name = await zt.ask({ title: label, text: t('sales.template.save.hint'), remark: 'required', label: t('sales.template.name') });
    if (name === null || (editable && dirty && !(await save()))) {
      return;
    }
    try {
      await zt.call('POST', '/quotation-templates', { quotationId: doc.id, name });
      zt.toast(t('sales.template.saved'));
    } catch (e) {
      failed(e);
    }
  }
  async function startTemplate(button) {
    const id = value('template');
    if (!id) {
      $('#template').focus();
      return;
    }
    if (!customer.id) {
      customer.input.setAttribute('aria-invalid', 'true');
      customer.input.focus();
      zt.refuse(t('sales.refused'), t('sales.customer') + ': ' + t('sales.required'));
      return;
    }
    button.disabled = true;
    try {
      const made = await zt.call('POST', '/quotation-templates/' + id + '/start', { customerId: customer.id });
      dirty = false;
      location.assign(main.dataset.page + '?id=' + made.id);
    } catch (e) {
      button.disabled = false;
      failed(e);
    }
  }
  async function removeTemplate(label) {
    const chosen = $('#template').selectedOptions[0];
    if (!chosen.value) {
      $('#template').focus();
      return;
    }
    if ((await zt.ask({ title: label, text: chosen.textContent + ' \u00b7 ' + t('sales.template.remove.hint'), danger: true })) === null) {
      return;
    }
    try {
      await zt.call('DELETE', '/quotation-templates/' + chosen.value);
      chosen.remove();
      zt.toast(t('sales.template.removed'));
    } catch (e) {
      failed(e);
    }
  }

  /* ---- what is done with a link that was mailed, or with a question that came by it */
  async function post(button) {
    button.disabled = true;
    try {
      await zt.call('POST', base + '/' + doc.id + button.dataset.post);
      zt.later(button.textContent.trim());
      location.reload();
    } catch (e) {
      button.disabled = false;
      failed(e);
    }
  }

  /* ---- what was typed survives signing on again */
  function keep() {
    if (!dirty && !held) {
      return;
    }
    held = true;
    const fields = {};
    document.querySelectorAll('#terms [name]').forEach(input => { fields[input.name] = input.value; });
    sessionStorage.setItem(keptKey, JSON.stringify({
      at: Date.now(), doc, customer: { id: customer.id, name: customer.name, branchId: customer.branchId }, fields, lines: lines.keep(), sections: lines.sections.keep()
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
    // what it was when it was typed: if somebody saved meanwhile, the next save says so
    doc = kept.doc;
    lines.restore(kept.lines, doc ? doc.lines : [], kept.sections);
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
    } else if (event.target.closest('[data-create-order]')) {
      createOrder(event.target.closest('[data-create-order]'));
    } else if (event.target.closest('[data-every]')) {
      lines.deliverAlike(Number(value('everyWarehouse')) || null, value('everyDate'));
    } else if (event.target.closest('[data-save-template]')) {
      saveTemplate(event.target.closest('[data-save-template]').textContent.trim());
    } else if (event.target.closest('[data-start-template]')) {
      startTemplate(event.target.closest('[data-start-template]'));
    } else if (event.target.closest('[data-remove-template]')) {
      removeTemplate(event.target.closest('[data-remove-template]').title);
    } else if (event.target.closest('[data-add-section]')) {
      lines.sections.add();
    } else if (event.target.closest('[data-add-line]')) {
      lines.addLine();
    } else if (event.target.closest('[data-post]')) {
      post(event.target.closest('[data-post]'));
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
    lines.load(doc ? doc.lines : [], doc ? doc.sections : []);
  }
  const every = $('#everyWarehouse');
  if (every) {
    every.append(...warehouses.map(one => el('option', { value: one.id, text: one.name })));
  }
  askCredit().catch(failed);
  zt.tellLater();
  main.dataset.ready = 'true';
  if (editable && !doc) {
    (customer.id ? lines.rows[0].el.product : customer.input).focus();
  }
})();
