/* The lines of a document: typed by keyboard, pasted from a spreadsheet, shown as cards on a phone. A line costs the server two
   questions: what fits the words typed, and what the line comes to. Figures shown before saving are the server's own preview;
   what is saved is computed by the server again. */
window.ztSalesLines = (() => {
  'use strict';
  const zt = window.ztSales;
  const { $, t, el } = zt;
  const FIELDS = ['product', 'quantity', 'unit', 'price', 'discount', 'warehouse', 'requested'];
  const ASK_AFTER = 160;
  const PREVIEW_AFTER = 300;

  class Lines {
    /* options: editable, fixed (only delivery may change), order, warehouses, currency, terms() → what prices depend on,
       changed() when something was typed, totals(sums) when sums change */
    constructor(root, options) {
      this.root = root;
      this.options = options;
      this.rows = [];
      this.keys = 0;
      this.byElement = new WeakMap();
      this.known = new Map();
      this.suggestions = new zt.Suggestions(t('sales.suggestions'));
      this.body = el('tbody');
      this.root.replaceChildren(el('table', { class: 'zt-line-table' }, this.head(), this.body));
      this.root.classList.toggle('zt-editing', options.editable);
      if (options.editable) {
        this.listen();
      }
    }

    /* ---- columns */
    head() {
      const o = this.options;
      const th = (key, end, css) => el('th', { scope: 'col', class: (end ? 'zt-end ' : '') + (css || ''), text: t(key) });
      return el('thead', {}, el('tr', {},
        th('sales.line.no', false, 'c-no'), th('sales.line.product', false, 'c-product'),
        th('sales.line.quantity', true, 'c-quantity'), th('sales.line.unit', false, 'c-unit'),
        th('sales.line.price', true, 'c-price'), th('sales.line.discount', true, 'c-discount'),
        th('sales.line.unit-price', true, 'c-unit-price'), th('sales.line.net', true, 'c-net'),
        th('sales.line.tax-rate', true, 'c-tax'), th('sales.line.gross', true, 'c-gross'),
        o.order ? th('sales.line.warehouse', false, 'c-warehouse') : null,
        o.order ? th('sales.line.requested', false, 'c-requested') : null,
        th('sales.line.available', true, 'c-available'),
        o.order && !o.editable ? th('sales.line.reserved', true, 'c-reserved') : null,
        o.editable && !o.fixed ? el('th', { class: 'c-remove', 'aria-hidden': 'true' }) : null));
    }

    /* ---- rows */
    load(lines) {
      this.rows = [];
      this.body.replaceChildren();
      const fragment = document.createDocumentFragment();
      lines.forEach(line => fragment.append(this.build(this.fromLine(line))));
      this.body.append(fragment);
      if (this.options.editable) {
        this.keepBlank();
      } else if (!lines.length) {
        this.body.append(el('tr', {}, el('td', { colspan: 14, class: 'zt-quiet', text: t('sales.line.none') })));
      }
      this.renumber();
      this.sum();
    }

    fromLine(line) {
      return {
        id: line.id, productId: line.productId, sku: line.sku, name: line.productName, spec: line.spec, units: line.units,
        quantity: plain(line.quantity), unit: line.unit, manualPrice: plain(line.manualPrice),
        discount: Number(line.discount) ? plain(line.discount) : '', remark: line.remark,
        warehouseId: line.warehouseId, requestedDate: line.requestedDate || '', line, problem: null
      };
    }

    blank() {
      return { id: null, productId: null, units: [], quantity: '', unit: '', manualPrice: '', discount: '', requestedDate: '', text: '',
        warehouseId: null, line: null, problem: null };
    }

    isBlank(row) {
      return !row.productId && !row.text && !row.quantity;
    }

    filled() {
      return this.rows.filter(row => !this.isBlank(row));
    }

    keepBlank() {
      if (!this.options.fixed && (!this.rows.length || !this.isBlank(this.rows[this.rows.length - 1]))) {
        this.body.append(this.build(this.blank()));
        this.renumber();
      }
    }

    build(row) {
      row.key = ++this.keys;
      this.rows.push(row);
      row.el = {};
      const tr = this.options.editable ? this.buildEditable(row) : this.buildReadable(row);
      row.tr = tr;
      this.byElement.set(tr, row);
      this.show(row);
      return tr;
    }

    cell(row, name, label, end, ...children) {
      return el('td', { class: 'c-' + name + (end ? ' zt-end' : ''), 'data-label': label ? t(label) : null }, ...children);
    }

    input(row, name, attributes) {
      const input = el('input', { class: 'ui-inputfield', type: 'text', autocomplete: 'off', 'data-field': name, ...attributes });
      row.el[name] = input;
      return input;
    }

    output(row, name) {
      row.el['out-' + name] = el('span', { class: 'zt-num' });
      return row.el['out-' + name];
    }

    buildEditable(row) {
      const o = this.options;
      const fixed = o.fixed;
      const decimal = { inputmode: 'decimal', maxlength: 24, enterkeyhint: 'next', readonly: fixed };
      const product = this.input(row, 'product', {
        role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', spellcheck: 'false', maxlength: 200,
        enterkeyhint: 'next', readonly: fixed, 'aria-label': t('sales.line.product')
      });
      row.el.spec = el('small', { class: 'zt-quiet zt-line-spec' });
      row.el.problem = el('small', { class: 'zt-problem', id: 'problem-' + row.key });
      const unit = el('select', { class: 'ui-inputfield', 'data-field': 'unit', 'aria-label': t('sales.line.unit'), disabled: fixed });
      row.el.unit = unit;
      row.el.packed = el('small', { class: 'zt-quiet' });
      const tr = el('tr', {},
        this.cell(row, 'no', null, false, this.output(row, 'no')),
        this.cell(row, 'product', null, false, el('div', { class: 'zt-combo' }, product), row.el.spec, row.el.problem),
        this.cell(row, 'quantity', 'sales.line.quantity', true,
          this.input(row, 'quantity', { ...decimal, 'aria-label': t('sales.line.quantity') }), row.el.packed),
        this.cell(row, 'unit', 'sales.line.unit', false, unit),
        this.cell(row, 'price', 'sales.line.price', true,
          this.input(row, 'price', { ...decimal, 'aria-label': t('sales.line.price'), title: t('sales.line.price.hint') })),
        this.cell(row, 'discount', 'sales.line.discount', true,
          this.input(row, 'discount', { ...decimal, maxlength: 8, 'aria-label': t('sales.line.discount') })),
        this.cell(row, 'unit-price', 'sales.line.unit-price', true, this.output(row, 'unit-price')),
        this.cell(row, 'net', 'sales.line.net', true, this.output(row, 'net')),
        this.cell(row, 'tax', 'sales.line.tax-rate', true, this.output(row, 'tax')),
        this.cell(row, 'gross', 'sales.line.gross', true, this.output(row, 'gross')),
        o.order ? this.cell(row, 'warehouse', 'sales.line.warehouse', false, this.warehouseSelect(row)) : null,
        o.order ? this.cell(row, 'requested', 'sales.line.requested', false, this.input(row, 'requested',
          { type: 'date', min: '2000-01-01', max: '2199-12-31', 'aria-label': t('sales.line.requested') })) : null,
        this.cell(row, 'available', 'sales.line.available', true, this.output(row, 'available')),
        fixed ? null : this.cell(row, 'remove', null, false, this.removeButton(row)));
      return tr;
    }

    removeButton(row) {
      row.el.remove = el('button', { type: 'button', class: 'zt-icon-button', 'data-remove': '', tabindex: '-1', 'aria-keyshortcuts': 'Control+Delete' },
        zt.icon('pi-times'));
      return row.el.remove;
    }

    warehouseSelect(row) {
      const select = el('select', { class: 'ui-inputfield', 'data-field': 'warehouse', 'aria-label': t('sales.line.warehouse') });
      const known = this.options.warehouses.some(one => one.id === row.warehouseId);
      if (!known) {
        select.append(el('option', { value: row.warehouseId || '', text: (row.line && row.line.warehouseName) || '' }));
      }
      this.options.warehouses.forEach(one => select.append(el('option', { value: one.id, text: one.name })));
      row.el.warehouse = select;
      return select;
    }

    buildReadable(row) {
      const o = this.options;
      const line = row.line;
      const num = text => el('span', { class: 'zt-num', text });
      const typed = line.manualPrice !== null && line.manualPrice !== undefined;
      const listed = line.listPrice === null ? t('sales.line.no-price') : t('sales.line.list-price') + ' ' + zt.price(line.listPrice);
      const short = o.open && Number(line.available) < Number(line.baseQuantity);
      return el('tr', {},
        this.cell(row, 'no', null, false, num(line.lineNo)),
        this.cell(row, 'product', null, false, el('a', { href: '/catalog/product?id=' + line.productId, text: line.productName }),
          el('small', { class: 'zt-quiet zt-line-spec', text: [line.sku, line.spec].filter(Boolean).join(' \u00b7 ') }),
          line.remark ? el('small', { class: 'zt-line-spec', text: line.remark }) : null),
        this.cell(row, 'quantity', 'sales.line.quantity', true, num(zt.quantity(line.quantity)), this.packedNote(line)),
        this.cell(row, 'unit', 'sales.line.unit', false, el('span', { text: line.unit })),
        this.cell(row, 'price', 'sales.line.price', true,
          el('span', { class: 'zt-num' + (typed ? ' zt-typed' : ''), title: line.priceExplanation || '', text: zt.price(typed ? line.manualPrice : line.listPrice || 0) }),
          typed ? el('small', { class: 'zt-quiet', text: listed }) : null),
        this.cell(row, 'discount', 'sales.line.discount', true, num(Number(line.discount) ? zt.quantity(line.discount) : '')),
        this.cell(row, 'unit-price', 'sales.line.unit-price', true, num(zt.price(line.unitPrice) + '/' + line.baseUnit)),
        this.cell(row, 'net', 'sales.line.net', true, num(zt.amount(line.net))),
        this.cell(row, 'tax', 'sales.line.tax-rate', true, num(zt.quantity(line.taxRate))),
        this.cell(row, 'gross', 'sales.line.gross', true, num(zt.amount(line.gross))),
        o.order ? this.cell(row, 'warehouse', 'sales.line.warehouse', false, el('span', { text: line.warehouseName || '' })) : null,
        o.order ? this.cell(row, 'requested', 'sales.line.requested', false, num(line.requestedDate || '')) : null,
        this.cell(row, 'available', 'sales.line.available', true,
          el('span', { class: 'zt-num' + (short ? ' zt-short' : ''), text: zt.quantity(line.available || 0) + ' ' + line.baseUnit })),
        o.order ? this.cell(row, 'reserved', 'sales.line.reserved', true, num(zt.quantity(line.reserved || 0) + ' ' + line.baseUnit)) : null);
    }

    packedNote(line) {
      const packed = line.handedUnit !== line.unit || Number(line.handedQuantity) !== Number(line.quantity);
      return packed ? el('small', { class: 'zt-quiet', text: t('sales.line.packed', zt.quantity(line.handedQuantity) + ' ' + line.handedUnit) }) : null;
    }

    /* puts what a row says into its cells; inputs that are being typed in are left alone */
    show(row) {
      if (!this.options.editable) {
        return;
      }
      const e = row.el;
      const line = row.line;
      const put = (input, value) => { if (document.activeElement !== input && input.value !== value) { input.value = value; } };
      put(e.product, row.productId ? row.name : row.text || '');
      e.spec.textContent = row.productId ? [row.sku, row.spec].filter(Boolean).join(' \u00b7 ') : '';
      put(e.quantity, row.quantity);
      put(e.price, row.manualPrice);
      put(e.discount, row.discount);
      const listed = line ? line.listPrice : row.listPrice;
      e.price.placeholder = listed === null || listed === undefined ? '' : zt.price(listed);
      e.price.title = (line && line.priceExplanation) || t('sales.line.price.hint');
      this.showUnits(row);
      if (e.warehouse) {
        e.warehouse.value = row.warehouseId || (this.options.warehouses[0] || {}).id || '';
        put(e.requested, row.requestedDate);
      }
      const figures = row.pending ? null : line;
      const out = (name, text) => { e['out-' + name].textContent = text; };
      out('unit-price', figures ? zt.price(figures.unitPrice) + '/' + figures.baseUnit : '');
      out('net', figures ? zt.amount(figures.net) : '');
      out('tax', figures ? zt.quantity(figures.taxRate) : '');
      out('gross', figures ? zt.amount(figures.gross) : '');
      const available = line ? line.available : row.available;
      out('available', row.productId && available !== undefined && available !== null ? zt.quantity(available) + ' ' + (line ? line.baseUnit : row.units[0] || '') : '');
      e['out-available'].classList.toggle('zt-short', !!line && Number(line.available) < Number(line.baseQuantity));
      const note = figures && this.packedNote(figures);
      e.packed.textContent = note ? note.textContent : '';
      this.showProblem(row);
    }

    showUnits(row) {
      const select = row.el.unit;
      const units = row.units.length ? row.units : [''];
      if (Array.from(select.options).map(o => o.value).join('\n') !== units.join('\n')) {
        select.replaceChildren(...units.map(unit => el('option', { value: unit, text: unit })));
      }
      select.value = row.unit || units[0];
    }

    showProblem(row) {
      const problem = row.problem || (row.line && row.line.priceMissing && !row.manualPrice ? { field: 'price', text: t('sales.line.no-price') } : null);
      row.el.problem.textContent = problem ? problem.text : '';
      row.tr && row.tr.classList.toggle('zt-wrong', !!problem);
      FIELDS.forEach(name => {
        const input = row.el[name];
        if (input) {
          const wrong = !!problem && problem.field === name;
          input.toggleAttribute('aria-invalid', wrong);
          if (wrong) {
            input.setAttribute('aria-invalid', 'true');
            input.setAttribute('aria-describedby', 'problem-' + row.key);
          } else {
            input.removeAttribute('aria-describedby');
          }
        }
      });
    }

    renumber() {
      this.rows.forEach((row, i) => {
        const blank = this.options.editable && this.isBlank(row);
        row.tr.classList.toggle('zt-blank', blank);
        if (this.options.editable) {
          row.el['out-no'].textContent = blank ? '' : i + 1;
          if (row.el.remove) {
            row.el.remove.hidden = blank;
            row.el.remove.setAttribute('aria-label', t('sales.line.remove', i + 1));
          }
        }
      });
    }

    /* ---- sums, in cents so that nothing is lost */
    sum() {
      const sums = { net: 0, tax: 0, gross: 0, list: 0, asked: 0, highest: 0, count: 0, pending: false };
      this.rows.forEach(row => {
        if (this.options.editable && this.isBlank(row)) {
          return;
        }
        sums.count++;
        sums.pending = sums.pending || !!row.pending;
        if (row.line) {
          sums.net += cents(row.line.net);
          sums.tax += cents(row.line.tax);
          sums.gross += cents(row.line.gross);
          if (Number(row.line.listPrice)) {
            sums.list += Number(row.line.listPrice) * Number(row.line.baseQuantity);
            sums.asked += Number(row.line.net);
          }
          sums.highest = Math.max(sums.highest, Number(row.line.discountOffList));
        }
      });
      this.options.totals(sums);
    }

    /* ---- typing */
    listen() {
      const on = (type, handler) => this.body.addEventListener(type, event => {
        const tr = event.target.closest('tr');
        const row = tr && this.byElement.get(tr);
        if (row) {
          handler.call(this, event, row, event.target.dataset.field);
        }
      });
      on('input', this.typed);
      on('keydown', this.pressed);
      on('paste', this.pasted);
      on('focusin', this.entered);
      on('focusout', this.left);
      on('click', this.clicked);
    }

    typed(event, row, field) {
      const value = event.target.value;
      if (field === 'product') {
        row.typing = value;
        this.askSoon(row);
        return;
      }
      if (field === 'quantity') {
        row.quantity = value;
      } else if (field === 'unit') {
        row.unit = value;
      } else if (field === 'price') {
        row.manualPrice = value;
      } else if (field === 'discount') {
        row.discount = value;
      } else if (field === 'warehouse') {
        row.warehouseId = Number(value) || null;
      } else if (field === 'requested') {
        row.requestedDate = value;
      }
      this.options.changed();
      this.checkNumbers(row);
      this.keepBlank();
      this.renumber();
      if (['quantity', 'unit', 'price', 'discount'].includes(field)) {
        this.previewSoon(row);
      }
    }

    /* what cannot be a number is told at once, before anybody waits for the server */
    checkNumbers(row) {
      row.problem = null;
      [['quantity', row.quantity], ['price', row.manualPrice], ['discount', row.discount]].forEach(([field, value]) => {
        if (value && zt.number(value) === null) {
          row.problem = { field, text: t('sales.number-invalid') };
        }
      });
      this.showProblem(row);
    }

    entered(event, row, field) {
      if (field === 'product' || field === 'quantity' || field === 'price' || field === 'discount') {
        event.target.select();
      }
    }

    left(event, row, field) {
      if (field !== 'product') {
        return;
      }
      this.suggestions.close();
      if (row.typing === undefined) {
        return;
      }
      const typed = row.typing.trim();
      if (row.asking || row.timer) {
        row.leftEarly = true;
        return;
      }
      row.typing = undefined;
      if (!row.productId) {
        row.text = typed;
        row.problem = typed ? { field: 'product', text: t('sales.paste.no-match') } : null;
        this.options.changed();
        this.keepBlank();
        this.renumber();
      }
      this.show(row);
    }

    pressed(event, row, field) {
      const list = this.suggestions;
      if (event.isComposing) {
        return;
      }
      if (event.ctrlKey && event.key === 'Delete') {
        event.preventDefault();
        this.remove(row, field);
      } else if (event.ctrlKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
        event.preventDefault();
        this.sideways(row, field, event.key === 'ArrowRight' ? 1 : -1);
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        this.upOrDown(event, row, field);
      } else if (event.key === 'Escape' && list.isOpen) {
        event.preventDefault();
        list.close();
      } else if (event.key === 'Enter' && field) {
        event.preventDefault();
        if (field === 'product') {
          if (list.isOpen) {
            list.choose();
          }
          this.focus(row, 'quantity');
        } else {
          this.focusNext(row);
        }
      } else if (event.key === 'Tab' && !event.shiftKey && field === 'product') {
        if (list.isOpen && list.items.length) {
          list.choose();
        }
      } else if (event.key === 'Tab' && !event.shiftKey && field === 'unit' && !this.options.fixed) {
        event.preventDefault();
        this.focusNext(row);
      }
    }

    upOrDown(event, row, field) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (field === 'product' && this.suggestions.isOpen) {
        event.preventDefault();
        this.suggestions.move(step);
      } else if (event.target.tagName === 'INPUT' && event.target.type === 'text') {
        event.preventDefault();
        const other = this.rows[this.rows.indexOf(row) + step];
        if (other) {
          this.focus(other, field);
        }
      }
    }

    sideways(row, field, step) {
      const fields = FIELDS.filter(name => row.el[name] && !row.el[name].disabled);
      const next = fields[fields.indexOf(field) + step];
      if (next) {
        this.focus(row, next);
      }
    }

    focus(row, field) {
      const input = row.el[field] || row.el.product;
      input.focus();
      input.scrollIntoView({ block: 'nearest' });
    }

    focusNext(row) {
      this.keepBlank();
      const next = this.rows[this.rows.indexOf(row) + 1];
      if (next) {
        this.focus(next, 'product');
      }
    }

    addLine() {
      this.keepBlank();
      this.focus(this.rows[this.rows.length - 1], 'product');
    }

    clicked(event, row) {
      if (event.target.closest('[data-remove]')) {
        this.remove(row, 'product');
      }
    }

    remove(row, field) {
      const at = this.rows.indexOf(row);
      if (this.options.fixed || this.isBlank(row)) {
        return;
      }
      clearTimeout(row.timer);
      row.gone = true;
      this.rows.splice(at, 1);
      row.tr.remove();
      this.keepBlank();
      this.renumber();
      this.sum();
      this.options.changed();
      this.focus(this.rows[Math.min(at, this.rows.length - 1)], field);
    }

    /* ---- suggestions: one question once typing pauses, none for what was asked before */
    askSoon(row) {
      clearTimeout(row.timer);
      row.timer = setTimeout(() => { row.timer = null; this.ask(row); }, ASK_AFTER);
    }

    async ask(row) {
      const words = (row.typing || '').trim();
      if (this.asked) {
        this.asked.abort();
      }
      if (!words) {
        this.suggestions.close();
        if (row.leftEarly) {
          row.leftEarly = false;
          this.left(null, row, 'product');
        }
        return;
      }
      const customer = this.options.terms().customerId;
      const key = customer + '|' + words;
      let found = this.known.get(key);
      if (!found) {
        this.asked = new AbortController();
        row.asking = true;
        try {
          found = await zt.call('GET', '/quotations/suggestions?limit=12&q=' + encodeURIComponent(words) + (customer ? '&customer=' + customer : ''),
            undefined, { signal: this.asked.signal });
          this.known.set(key, found);
        } catch (e) {
          if (e.name !== 'AbortError') {
            this.options.failed(e);
          }
          return;
        } finally {
          row.asking = false;
        }
      }
      if (row.gone || (row.typing || '').trim() !== words) {
        return;
      }
      if (row.leftEarly) {
        row.leftEarly = false;
        this.settle(row, words, found);
      } else if (document.activeElement === row.el.product) {
        this.suggestions.open(row.el.product, found, one => this.suggestion(one), one => this.choose(row, one));
      }
    }

    /* Tab was pressed before the answer came: only what is meant beyond doubt is taken */
    settle(row, words, found) {
      const exactly = found.filter(one => one.sku.toLowerCase() === words.toLowerCase());
      const sure = exactly.length === 1 ? exactly[0] : found.length === 1 ? found[0] : null;
      if (sure) {
        this.choose(row, sure);
      } else {
        row.typing = undefined;
        row.productId = null;
        row.text = words;
        row.problem = { field: 'product', text: t(found.length ? 'sales.paste.several-match' : 'sales.paste.no-match') };
        this.options.changed();
        this.keepBlank();
        this.renumber();
        this.show(row);
      }
    }

    suggestion(one) {
      const price = one.unitPrice === null ? t('sales.line.no-price') : zt.money(one.unitPrice, one.currency) + '/' + one.baseUnit;
      return [
        el('span', { class: 'zt-suggest-name' }, el('strong', { text: one.name }), el('small', { text: [one.sku, one.spec].filter(Boolean).join(' \u00b7 ') })),
        el('span', { class: 'zt-suggest-figures' }, el('span', { class: 'zt-num', text: price }),
          el('small', { class: Number(one.available) > 0 ? '' : 'zt-short', text: t('sales.suggestion', zt.quantity(one.available) + ' ' + one.baseUnit) }))
      ];
    }

    choose(row, one) {
      const changed = row.productId !== one.productId;
      row.typing = undefined;
      row.text = '';
      row.problem = null;
      row.productId = one.productId;
      row.sku = one.sku;
      row.name = one.name;
      row.spec = one.spec;
      row.units = one.units;
      row.listPrice = one.unitPrice;
      row.available = one.available;
      if (changed) {
        row.unit = one.units[0];
        row.line = null;
        row.manualPrice = '';
        row.el.price.value = '';
      }
      row.el.product.value = row.name;
      this.options.changed();
      this.keepBlank();
      this.renumber();
      this.show(row);
      this.previewSoon(row);
    }

    /* ---- preview: what changed is computed by the server, all of it in one question */
    previewSoon(row) {
      if (!row.productId || zt.number(row.quantity) === null || row.problem) {
        row.line = row.productId && zt.number(row.quantity) === null ? null : row.line;
        this.show(row);
        this.sum();
        return;
      }
      row.pending = true;
      this.sum();
      clearTimeout(this.previewTimer);
      this.previewTimer = setTimeout(() => this.preview(), PREVIEW_AFTER);
    }

    previewAll() {
      this.known.clear();
      this.filled().forEach(row => { if (row.productId && zt.number(row.quantity) !== null) { row.pending = true; } });
      clearTimeout(this.previewTimer);
      this.previewTimer = setTimeout(() => this.preview(), PREVIEW_AFTER);
    }

    async preview() {
      const rows = this.rows.filter(row => row.pending && !row.gone);
      if (!rows.length) {
        return;
      }
      const turns = rows.map(row => { row.turn = (row.turn || 0) + 1; return row.turn; });
      try {
        const answers = await this.askPreview(rows.map(row => this.previewRow(row)));
        rows.forEach((row, i) => {
          if (row.turn === turns[i]) {
            this.take(row, answers[i]);
          }
        });
      } catch (e) {
        rows.forEach(row => { row.pending = false; });
        this.options.failed(e);
      }
      this.sum();
    }

    askPreview(rows) {
      const terms = this.options.terms();
      return zt.call('POST', '/quotations/preview', {
        customerId: terms.customerId, date: terms.date, discount: terms.discount === null ? null : zt.exact(terms.discount), rows
      });
    }

    previewRow(row) {
      const value = text => (zt.number(text) === null ? null : zt.exact(zt.number(text)));
      return { productId: row.productId, text: row.productId ? null : row.text, quantity: value(row.quantity), unit: row.unit || null,
        manualPrice: value(row.manualPrice), discount: value(row.discount) };
    }

    take(row, answer) {
      row.pending = false;
      row.candidates = answer.candidates;
      if (answer.line) {
        const line = answer.line;
        row.line = line;
        row.problem = null;
        row.text = '';
        Object.assign(row, { productId: line.productId, sku: line.sku, name: line.productName, spec: line.spec, units: line.units, unit: line.unit });
      } else {
        row.line = null;
        row.problem = { field: { manualPrice: 'price' }[answer.field] || answer.field, text: answer.problem };
      }
      this.show(row);
    }

    /* ---- rows from a spreadsheet */
    pasted(event, row, field) {
      const text = event.clipboardData.getData('text/plain');
      if (field !== 'product' || this.options.fixed || !/[\t\n]/.test(text.trim())) {
        return;
      }
      event.preventDefault();
      const parsed = parse(text);
      if (parsed.length) {
        this.insert(row, parsed);
      }
    }

    async insert(row, parsed) {
      let at = this.rows.indexOf(row);
      if (this.isBlank(row)) {
        this.rows.splice(at, 1);
        row.tr.remove();
      } else {
        at++;
      }
      const after = this.rows.splice(at);
      const added = parsed.map(one => {
        const fresh = Object.assign(this.blank(), { text: one.text, quantity: one.quantity, unit: one.unit, pending: true });
        const tr = this.build(fresh);
        this.body.insertBefore(tr, after.length ? after[0].tr : null);
        return fresh;
      });
      this.rows.push(...after);
      this.options.changed();
      this.keepBlank();
      this.renumber();
      try {
        const answers = await this.askPreview(added.map(one => this.previewRow(one)));
        added.forEach((one, i) => this.take(one, answers[i]));
        zt.toast(t('sales.lines.pasted', added.length, added.filter(one => one.problem).length));
      } catch (e) {
        added.forEach(one => { one.pending = false; one.problem = { field: 'product', text: t('sales.paste.no-match') }; this.show(one); });
        this.options.failed(e);
      }
      this.sum();
      this.focus(added.find(one => one.problem) || this.rows[this.rows.length - 1], 'product');
    }

    /* ---- to and from the server */
    collect() {
      return this.filled().map(row => {
        const value = text => (zt.number(text) === null ? null : zt.exact(zt.number(text)));
        const line = { id: row.id, productId: row.productId, quantity: value(row.quantity), unit: row.unit || null,
          manualPrice: value(row.manualPrice), discount: value(row.discount), remark: row.remark || null };
        return this.options.order
          ? Object.assign(line, { warehouseId: row.warehouseId || null, requestedDate: row.requestedDate || null })
          : line;
      });
    }

    /* the first line that cannot be saved, with the reason shown; none when all can */
    firstWrong() {
      const wrong = this.filled().filter(row => {
        this.checkNumbers(row);
        if (!row.productId) {
          row.problem = { field: 'product', text: t('sales.paste.no-match') };
        } else if (!row.problem && zt.number(row.quantity) === null) {
          row.problem = { field: 'quantity', text: t('sales.required') };
        }
        this.showProblem(row);
        return row.problem;
      });
      return wrong[0];
    }

    /* what was saved: ids and figures, the rows stay where they are */
    saved(lines) {
      const filled = this.filled();
      if (filled.length !== lines.length) {
        this.load(lines);
        return;
      }
      filled.forEach((row, i) => {
        Object.assign(row, { id: lines[i].id, line: lines[i], warehouseId: lines[i].warehouseId, pending: false, problem: null });
        this.show(row);
      });
      this.renumber();
      this.sum();
    }

    /* puts what the server said about lines[i].field to the line; answers whether it was about a line */
    mark(violation) {
      const match = /^lines\[(\d+)\](?:\.(\w+))?/.exec(violation.field || '');
      const row = match && this.filled()[Number(match[1])];
      if (!row) {
        return false;
      }
      const names = { manualPrice: 'price', productId: 'product', sku: 'product', warehouseId: 'warehouse', requestedDate: 'requested' };
      row.problem = { field: names[match[2]] || match[2] || 'product', text: violation.message };
      if (this.options.editable) {
        this.showProblem(row);
      }
      return row;
    }

    /* what is typed, to be kept over a sign-on; and back */
    keep() {
      return this.filled().map(row => ({
        id: row.id, productId: row.productId, sku: row.sku, name: row.name, spec: row.spec, units: row.units, text: row.text,
        quantity: row.quantity, unit: row.unit, manualPrice: row.manualPrice, discount: row.discount, remark: row.remark,
        warehouseId: row.warehouseId, requestedDate: row.requestedDate
      }));
    }

    restore(kept) {
      this.rows = [];
      this.body.replaceChildren();
      kept.forEach(one => this.body.append(this.build(Object.assign(this.blank(), one))));
      this.keepBlank();
      this.renumber();
      this.previewAll();
    }
  }

  const cents = value => Math.round(Number(value) * 100);
  const plain = value => (value === null || value === undefined ? '' : String(value));

  /* Rows of a spreadsheet: the first cell names the product, the first number after it is the quantity, a short word beside the
     quantity is the unit. A first row without any number is a head line. */
  function parse(text) {
    const rows = text.split(/\r?\n/).map(line => line.split('\t').map(cell => cell.trim().replace(/^"(.*)"$/, '$1')))
      .filter(cells => cells.some(Boolean));
    const found = rows.map(cells => {
      const first = cells.findIndex(Boolean);
      const at = cells.findIndex((cell, i) => i > first && zt.number(cell) !== null);
      const unit = [cells[at + 1], cells[at - 1]].find((cell, i) =>
        at > 0 && cell && (i === 0 || at - 1 > first) && cell.length <= 8 && zt.number(cell) === null);
      return { text: cells[first], quantity: at > 0 ? zt.number(cells[at]) : '', unit: unit || '' };
    });
    if (found.length > 1 && !found[0].quantity && found.slice(1).every(one => one.quantity)) {
      found.shift();
    }
    return found.slice(0, 500);
  }

  return { Lines, parse };
})();
