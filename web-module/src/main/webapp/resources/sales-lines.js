/* The lines of a document: typed by keyboard, pasted from a spreadsheet, shown as cards on a phone. A line costs the server two
   questions: what fits the words typed, and what the line comes to. Figures shown before saving are the server's own preview;
   what is saved is computed by the server again. */
window.ztSalesLines = (() => {
  'use strict';
  const zt = window.ztSales;
  const { $, t, el } = zt;
  const FIELDS = ['product', 'quantity', 'unit', 'price', 'discount', 'warehouse', 'requested', 'menu'];
  /* longer than people take from key to key when they type a code, so that a line is asked for once */
  const ASK_AFTER = 300;
  const PREVIEW_AFTER = 350;
  const MOST = 1000;
  /* pixels the columns need, with a product's name still readable */
  const COLUMNS = 820;
  const ORDER_COLUMNS = 1060;

  const marginText = line => line.margin.percent === null ? '' : t('sales.margin.line', zt.quantity(line.margin.percent));

  class Lines {
    /* options: editable, fixed (only delivery may change), order, open (stock still has to be taken), warehouses,
       warehouse() → id of the one that is meant where none is chosen, terms() → what prices depend on, changed() when something
       was typed, totals(sums) when sums change, failed(problem), after() → what comes behind the lines */
    constructor(root, options) {
      this.root = root;
      this.options = options;
      this.rows = [];
      this.keys = 0;
      this.byElement = new WeakMap();
      this.known = new Map();
      this.suggestions = new zt.Suggestions(t('sales.suggestions'));
      this.body = el('tbody');
      this.sections = new window.ztSalesSections.Sections(this);
      this.root.replaceChildren(el('table', { class: 'zt-line-table' }, this.head(), this.body));
      this.root.classList.toggle('zt-editing', options.editable);
      this.root.classList.toggle('zt-order', !!options.order);
      this.fit();
      new ResizeObserver(() => this.fit()).observe(root);
      if (options.editable) {
        this.menu = new window.ztSalesRowMenu(this);
        this.listen();
      }
    }

    /* columns where they have room, else cards */
    fit() {
      const width = this.root.clientWidth;
      this.root.closest('.zt-sales').classList.toggle('zt-cards', width > 0 && width < (this.options.order ? ORDER_COLUMNS : COLUMNS));
      this.sections.span();
    }

    /* how many columns are shown: narrow screens leave some out */
    columns() {
      return Array.from(this.root.querySelectorAll('thead th')).filter(head => getComputedStyle(head).display !== 'none').length;
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
    load(lines, sections) {
      this.rows = [];
      this.body.replaceChildren();
      this.sections.load(sections);
      const fragment = document.createDocumentFragment();
      lines.forEach(line => fragment.append(this.add(this.fromLine(line))));
      this.body.append(fragment);
      this.rows.forEach((row, i) => { row.main = this.rows[lines[i].alternativeTo - 1] || null; });
      if (this.sections.all.length) {
        this.sections.lay();
      }
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
        warehouseId: line.warehouseId, requestedDate: line.requestedDate || '', line, problem: null,
        section: this.sections.at(line.section), kind: line.kind || 'NORMAL', main: null
      };
    }

    blank() {
      return { id: null, productId: null, units: [], quantity: '', unit: '', manualPrice: '', discount: '', requestedDate: '', text: '',
        remark: null, warehouseId: null, line: null, problem: null, section: null, kind: 'NORMAL', main: null };
    }

    /* a blank line behind this one: delivered like it, in the same section */
    blankAfter(row) {
      return Object.assign(this.blank(), row ? { warehouseId: row.warehouseId, requestedDate: row.requestedDate, section: row.section } : {});
    }

    isBlank(row) {
      return !row.productId && !row.text && !row.quantity;
    }

    filled() {
      return this.rows.filter(row => !this.isBlank(row));
    }

    keepBlank() {
      const last = this.rows[this.rows.length - 1];
      if (!this.options.fixed && (!last || !this.isBlank(last))) {
        const section = this.sections.at(this.sections.all.length);
        this.body.append(this.add(Object.assign(this.blankAfter(last), { section })));
        this.renumber();
      }
    }

    add(row) {
      this.rows.push(row);
      return this.build(row);
    }

    build(row) {
      row.key = ++this.keys;
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
      row.el.remark = el('small', { class: 'zt-line-spec zt-line-remark' });
      row.el.kind = o.order ? null : el('small', { class: 'zt-kind' });
      row.el.problem = el('small', { class: 'zt-problem', id: 'problem-' + row.key });
      const unit = el('select', { class: 'ui-inputfield', 'data-field': 'unit', 'aria-label': t('sales.line.unit'), disabled: fixed });
      row.el.unit = unit;
      row.el.packed = el('small', { class: 'zt-quiet' });
      row.el.margin = el('small', { class: 'zt-quiet', title: t('sales.margin.hint') });
      const tr = el('tr', {},
        this.cell(row, 'no', null, false, this.output(row, 'no')),
        this.cell(row, 'product', null, false, el('div', { class: 'zt-combo' }, product), row.el.kind, row.el.spec, row.el.remark, row.el.problem),
        this.cell(row, 'quantity', 'sales.line.quantity', true,
          this.input(row, 'quantity', { ...decimal, 'aria-label': t('sales.line.quantity') }), row.el.packed),
        this.cell(row, 'unit', 'sales.line.unit', false, unit),
        this.cell(row, 'price', 'sales.line.price', true,
          this.input(row, 'price', { ...decimal, 'aria-label': t('sales.line.price'), title: t('sales.line.price.hint') })),
        this.cell(row, 'discount', 'sales.line.discount', true,
          this.input(row, 'discount', { ...decimal, maxlength: 8, 'aria-label': t('sales.line.discount') })),
        this.cell(row, 'unit-price', 'sales.line.unit-price', true, this.output(row, 'unit-price')),
        this.cell(row, 'net', 'sales.line.net', true, this.output(row, 'net'), row.el.margin),
        this.cell(row, 'tax', 'sales.line.tax-rate', true, this.output(row, 'tax')),
        this.cell(row, 'gross', 'sales.line.gross', true, this.output(row, 'gross')),
        o.order ? this.cell(row, 'warehouse', 'sales.line.warehouse', false, this.warehouseSelect(row)) : null,
        o.order ? this.cell(row, 'requested', 'sales.line.requested', false, this.input(row, 'requested',
          { type: 'date', min: '2000-01-01', max: '2199-12-31', 'aria-label': t('sales.line.requested') })) : null,
        this.cell(row, 'available', 'sales.line.available', true, this.output(row, 'available'), this.short(row)),
        fixed ? null : this.cell(row, 'remove', null, false, this.menuButton(row)));
      return tr;
    }

    short(row) {
      row.el.short = el('small', { class: 'zt-short' });
      return row.el.short;
    }

    menuButton(row) {
      row.el.menu = el('button', { type: 'button', class: 'zt-icon-button', 'data-row-menu': '', 'data-field': 'menu', tabindex: '-1', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
        zt.icon('pi-ellipsis-v'));
      return row.el.menu;
    }

    warehouseSelect(row) {
      const select = el('select', { class: 'ui-inputfield', 'data-field': 'warehouse', 'aria-label': t('sales.line.warehouse') });
      const known = !row.warehouseId || this.options.warehouses.some(one => one.id === row.warehouseId);
      if (!known) {
        select.append(el('option', { value: row.warehouseId, text: (row.line && row.line.warehouseName) || row.warehouseName || '' }));
      }
      select.append(el('option', { value: '', text: t('sales.order.warehouse.default'), hidden: true }));
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
      const missing = this.missing(line);
      const aside = line.kind && line.kind !== 'NORMAL';
      const kind = aside ? el('small', { class: 'zt-kind', text: line.kind === 'OPTIONAL' ? t('sales.line.kind.OPTIONAL') : t('sales.line.alternative-to', line.alternativeTo) }) : null;
      const taken = this.options.answered && !o.order && (aside || line.counted === false)
        ? el('small', { class: 'zt-kind ' + (line.counted ? 'zt-kind-taken' : 'zt-kind-left'), text: t(line.counted ? 'sales.choice.taken' : 'sales.choice.left') }) : null;
      return el('tr', { class: line.counted === false ? 'zt-aside' : null },
        this.cell(row, 'no', null, false, num(line.lineNo)),
        this.cell(row, 'product', null, false, el('a', { href: '/catalog/product?id=' + line.productId, text: line.productName }), kind, taken,
          el('small', { class: 'zt-quiet zt-line-spec', text: [line.sku, line.spec].filter(Boolean).join(' \u00b7 ') }),
          line.remark ? el('small', { class: 'zt-line-spec', text: line.remark }) : null),
        this.cell(row, 'quantity', 'sales.line.quantity', true, num(zt.quantity(line.quantity)), this.packedNote(line)),
        this.cell(row, 'unit', 'sales.line.unit', false, el('span', { text: line.unit })),
        this.cell(row, 'price', 'sales.line.price', true,
          el('span', { class: 'zt-num' + (typed ? ' zt-typed' : ''), title: line.priceExplanation || '', text: zt.price(typed ? line.manualPrice : line.listPrice || 0) }),
          typed ? el('small', { class: 'zt-quiet', text: listed }) : null),
        this.cell(row, 'discount', 'sales.line.discount', true, num(Number(line.discount) ? zt.quantity(line.discount) : '')),
        this.cell(row, 'unit-price', 'sales.line.unit-price', true, num(zt.price(line.unitPrice) + '/' + line.baseUnit)),
        this.cell(row, 'net', 'sales.line.net', true, num(zt.amount(line.net)), this.marginNote(line)),
        this.cell(row, 'tax', 'sales.line.tax-rate', true, num(zt.quantity(line.taxRate))),
        this.cell(row, 'gross', 'sales.line.gross', true, num(zt.amount(line.gross))),
        o.order ? this.cell(row, 'warehouse', 'sales.line.warehouse', false, el('span', { text: line.warehouseName || '' })) : null,
        o.order ? this.cell(row, 'requested', 'sales.line.requested', false, num(line.requestedDate || '')) : null,
        this.cell(row, 'available', 'sales.line.available', true,
          el('span', { class: 'zt-num' + (missing ? ' zt-short' : ''), text: zt.quantity(line.available || 0) + ' ' + line.baseUnit }),
          missing ? el('small', { class: 'zt-short', text: missing }) : null),
        o.order ? this.cell(row, 'reserved', 'sales.line.reserved', true, num(zt.quantity(line.reserved || 0) + ' ' + line.baseUnit)) : null);
    }

    /* by how much more is wanted than there is, where that still matters */
    missing(line) {
      const short = this.options.open ? Number(line.baseQuantity) - Number(line.available || 0) : 0;
      return short > 0 ? t('sales.line.short', zt.quantity(short) + ' ' + line.baseUnit) : '';
    }

    /* what is left of the price after the cost, for who may see it */
    marginNote(line) {
      return line.margin ? el('small', { class: Number(line.margin.amount) < 0 ? 'zt-short' : 'zt-quiet', title: t('sales.margin.hint'), text: marginText(line) }) : null;
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
      e.product.title = row.productId ? row.name : '';
      e.remark.textContent = row.remark || '';
      this.sections.badge(row);
      put(e.quantity, row.quantity);
      put(e.price, row.manualPrice);
      put(e.discount, row.discount);
      const listed = line ? line.listPrice : row.listPrice;
      e.price.placeholder = listed === null || listed === undefined ? '' : zt.price(listed);
      e.price.title = (line && line.priceExplanation) || t('sales.line.price.hint');
      this.showUnits(row);
      if (e.warehouse) {
        e.warehouse.value = this.warehouseOf(row) || '';
        put(e.requested, row.requestedDate);
      }
      const figures = row.pending ? null : line;
      const out = (name, text) => { e['out-' + name].textContent = text; };
      out('unit-price', figures ? zt.price(figures.unitPrice) + '/' + figures.baseUnit : '');
      out('net', figures ? zt.amount(figures.net) : '');
      e.margin.textContent = figures && figures.margin ? marginText(figures) : '';
      e.margin.classList.toggle('zt-short', !!figures && !!figures.margin && Number(figures.margin.amount) < 0);
      out('tax', figures ? zt.quantity(figures.taxRate) : '');
      out('gross', figures ? zt.amount(figures.gross) : '');
      const available = line ? line.available : row.available;
      out('available', row.productId && available !== undefined && available !== null ? zt.quantity(available) + ' ' + (line ? line.baseUnit : row.units[0] || '') : '');
      e.short.textContent = figures ? this.missing(figures) : '';
      e['out-available'].classList.toggle('zt-short', !!e.short.textContent);
      const note = figures && this.packedNote(figures);
      e.packed.textContent = note ? note.textContent : '';
      this.showProblem(row);
    }

    warehouseOf(row) {
      return row.warehouseId || this.options.warehouse();
    }

    showUnits(row) {
      const select = row.el.unit;
      // a unit the product is not handled in is not replaced by one: it is left to be chosen
      const units = row.units.includes(row.unit) ? row.units : ['', ...row.units];
      if (Array.from(select.options).map(o => o.value).join('\n') !== units.join('\n')) {
        select.replaceChildren(...units.map(unit => el('option', { value: unit, text: unit })));
      }
      select.value = row.units.includes(row.unit) ? row.unit : '';
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
      let count = 0;
      this.rows.forEach(row => {
        const blank = this.options.editable && this.isBlank(row);
        const no = blank ? '' : String(++count);
        if (row.no === no) {
          return;
        }
        // only what changed is touched, so that the last of many lines costs what the first costs
        row.no = no;
        row.tr.classList.toggle('zt-blank', blank);
        if (this.options.editable) {
          row.el['out-no'].textContent = no;
          if (row.el.menu) {
            row.el.menu.hidden = blank;
            row.el.menu.setAttribute('aria-label', t('sales.line.menu', no));
          }
        }
      });
      if (this.options.editable) {
        this.rows.filter(row => row.kind === 'ALTERNATIVE').forEach(row => this.sections.badge(row));
      }
    }

    /* ---- sums, in cents so that nothing is lost */
    sum() {
      const bySection = new Map();
      const sums = { net: 0, tax: 0, gross: 0, list: 0, asked: 0, highest: 0, count: 0, short: 0, margin: 0, costed: 0, uncosted: 0, pending: false };
      this.rows.forEach(row => {
        if (this.options.editable && this.isBlank(row)) {
          return;
        }
        sums.count++;
        sums.pending = sums.pending || !!row.pending;
        if (row.line) {
          sums.highest = Math.max(sums.highest, Number(row.line.discountOffList));
        }
        // what is offered beside, or was left, is in no total
        if (row.line && (this.options.editable ? row.kind === 'NORMAL' : row.line.counted !== false)) {
          bySection.set(row.section, (bySection.get(row.section) || 0) + cents(row.line.net));
          sums.net += cents(row.line.net);
          sums.tax += cents(row.line.tax);
          sums.gross += cents(row.line.gross);
          sums.short += this.missing(row.line) ? 1 : 0;
          if (row.line.margin) {
            sums.margin += cents(row.line.margin.amount);
            sums.costed += cents(row.line.net);
          } else {
            sums.uncosted++;
          }
          const atList = Number(row.line.listPrice) * Number(row.line.baseQuantity);
          const off = Number(row.line.discountOffList);
          if (atList) {
            sums.list += atList;
            // a discount as it was typed, not blurred by the cents of the line
            sums.asked += off ? atList * (1 - off / 100) : Number(row.line.net);
          }
        }
      });
      this.sections.sum(bySection);
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
      // a date is completed to yyyy-MM-dd when it is left
      on('change', (event, row, field) => { if (field === 'requested') { this.typed(event, row, field); } });
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
        row.candidates = [];
        this.suggestions.stale = true;
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
      if (field !== 'requested') {
        this.previewSoon(row);
      }
    }

    /* what cannot be a number is told at once, before anybody waits for the server */
    checkNumbers(row) {
      row.problem = row.productId || !row.problem || row.problem.field !== 'product' ? null : row.problem;
      [['quantity', row.quantity], ['price', row.manualPrice], ['discount', row.discount]].forEach(([field, value]) => {
        if (value && zt.number(value) === null) {
          row.problem = { field, text: t('sales.number-invalid') };
        }
      });
      if (!row.problem && row.productId && row.units.length && !row.unit) {
        row.problem = { field: 'unit', text: t('sales.required') };
      }
      this.showProblem(row);
    }

    entered(event, row, field) {
      if (field === 'product' || field === 'quantity' || field === 'price' || field === 'discount') {
        event.target.select();
      }
      if (field === 'product' && !row.productId && (row.candidates || []).length) {
        this.offer(row, row.candidates);
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
      } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.target.type === 'text' && field !== 'requested') {
        // in a list or a date Alt+arrow opens its choices
        event.preventDefault();
        this.shift(row, event.key === 'ArrowUp' ? -1 : 1, field);
      } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
        event.preventDefault();
        this.duplicate(row);
      } else if (event.ctrlKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
        event.preventDefault();
        this.sideways(row, field, event.key === 'ArrowRight' ? 1 : -1);
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        this.upOrDown(event, row, field);
      } else if (event.key === 'Escape' && list.isOpen) {
        event.preventDefault();
        list.close();
      } else if (event.key === 'Enter' && field && field !== 'menu') {
        event.preventDefault();
        if (field === 'product') {
          this.takeChosen(row);
        } else {
          this.focusNext(row);
        }
      } else if (event.key === 'Tab' && !event.shiftKey && field === 'product' && !this.options.fixed) {
        event.preventDefault();
        this.takeChosen(row);
      } else if (event.key === 'Tab' && !event.shiftKey && field === 'unit' && !this.options.fixed) {
        event.preventDefault();
        this.focusNext(row);
      }
    }

    /* leaves the product: with the one marked in the list, if that list answers what stands there; from an empty line to what
       comes behind the lines */
    takeChosen(row) {
      const list = this.suggestions;
      if (list.isOpen && !list.stale && list.items.length) {
        list.choose();
      } else if (this.isBlank(row) && !(row.typing || '').trim()) {
        this.options.after().focus();
      } else {
        if (!row.productId) {
          row.text = (row.typing === undefined ? row.text : row.typing).trim();
          this.renumber();
        }
        this.focus(row, 'quantity');
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
      const fields = FIELDS.filter(name => row.el[name] && !row.el[name].disabled && !row.el[name].hidden);
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
        this.focus(next, this.options.fixed ? 'warehouse' : 'product');
      } else {
        this.options.after().focus();
      }
    }

    addLine() {
      this.keepBlank();
      this.focus(this.rows[this.rows.length - 1], 'product');
    }

    clicked(event, row) {
      const button = event.target.closest('[data-row-menu]');
      if (button) {
        this.menu.open(row, button);
      }
    }

    /* ---- lines are taken out, repeated, moved; of what a customer accepted none */
    remove(row, field) {
      const at = this.rows.indexOf(row);
      if (this.options.fixed || this.isBlank(row)) {
        return;
      }
      clearTimeout(row.timer);
      row.gone = true;
      this.sections.orphans(row);
      this.rows.splice(at, 1);
      row.tr.remove();
      this.keepBlank();
      this.arranged();
      this.rows.forEach(one => this.sections.badge(one));
      this.focus(this.rows[Math.min(at, this.rows.length - 1)], field === 'menu' ? 'product' : field);
    }

    duplicate(row) {
      if (this.options.fixed || this.isBlank(row)) {
        return;
      }
      const { productId, sku, name, spec, units, quantity, unit, manualPrice, discount, remark, warehouseId, requestedDate, text, line, section, kind, main } = row;
      const copy = Object.assign(this.blank(), {
        productId, sku, name, spec, units, quantity, unit, manualPrice, discount, remark, warehouseId, requestedDate, text, section, kind, main,
        line: line && { ...line, id: null }, problem: row.problem
      });
      this.rows.splice(this.rows.indexOf(row) + 1, 0, copy);
      row.tr.after(this.build(copy));
      this.arranged();
      this.previewSoon(copy);
      this.focus(copy, 'quantity');
    }

    shift(row, step, field) {
      const at = this.rows.indexOf(row);
      const other = this.rows[at + step];
      if (this.options.fixed || this.isBlank(row)) {
        return;
      }
      if (!other || other.section !== row.section) {
        if (this.sections.shift(row, step)) {
          this.focus(row, field === 'menu' ? 'product' : field);
        }
        return;
      }
      if (this.isBlank(other)) {
        return;
      }
      this.rows[at] = other;
      this.rows[at + step] = row;
      this.suggestions.close();
      if (step > 0) {
        other.tr.after(row.tr);
      } else {
        other.tr.before(row.tr);
      }
      this.arranged();
      this.focus(row, field === 'menu' ? 'product' : field);
    }

    arranged() {
      this.renumber();
      this.sum();
      this.options.changed();
    }

    async remarkOf(row) {
      const text = await zt.ask({ title: t('sales.line.remark'), remark: 'optional', label: t('sales.remark'), value: row.remark, yes: t('ui.confirm') });
      if (text !== null && text !== (row.remark || '')) {
        row.remark = text || null;
        this.options.changed();
        this.show(row);
      }
      this.focus(row, 'product');
    }

    /* every line from this warehouse, by this day; what is left out stays as it is */
    deliverAlike(warehouseId, requestedDate) {
      this.filled().forEach(row => {
        row.warehouseId = warehouseId || row.warehouseId;
        row.requestedDate = requestedDate || row.requestedDate;
        this.show(row);
      });
      this.options.changed();
      this.previewAll();
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
      let found = this.known.get(key) || this.nothing(customer, words);
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
        this.offer(row, found);
      }
    }

    /* where nothing fits, nothing will fit more of it either */
    nothing(customer, words) {
      for (let end = words.length - 1; end > 0; end--) {
        const known = this.known.get(customer + '|' + words.slice(0, end));
        if (known) {
          return known.length ? undefined : known;
        }
      }
      return undefined;
    }

    offer(row, found) {
      this.suggestions.stale = false;
      this.suggestions.open(row.el.product, found, one => this.suggestion(one), one => this.choose(row, one));
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
        row.candidates = found;
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
      if (document.activeElement === row.el.product) {
        this.focus(row, 'quantity');
      }
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
      this.previewRows(this.filled());
    }

    previewRows(rows) {
      rows.forEach(row => { if (row.productId && zt.number(row.quantity) !== null) { row.pending = true; } });
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
        customerId: terms.customerId, quotationId: terms.quotationId, date: terms.date, discount: terms.discount === null ? null : zt.exact(terms.discount), rows
      });
    }

    previewRow(row) {
      const value = text => (zt.number(text) === null ? null : zt.exact(zt.number(text)));
      const of = this.options.order ? null : row.section;
      return { productId: row.productId, text: row.productId ? null : row.text, quantity: value(row.quantity), unit: row.unit || null,
        manualPrice: value(row.manualPrice), discount: value(row.discount), warehouseId: this.options.order ? this.warehouseOf(row) : null,
        sectionDiscount: of ? value(of.discount) : null };
    }

    take(row, answer) {
      row.pending = false;
      if (this.options.fixed) {
        // prices are what the customer accepted: only what is in stock can be news
        row.line = { ...row.line, available: answer.line ? answer.line.available : row.line.available };
        this.show(row);
        return;
      }
      row.candidates = answer.candidates;
      if (answer.line) {
        const line = answer.line;
        // without a quantity the server answers for one: a price to show, not an amount
        row.line = zt.number(row.quantity) === null ? null : line;
        row.listPrice = line.listPrice;
        row.available = line.available;
        row.problem = null;
        row.text = '';
        Object.assign(row, { productId: line.productId, sku: line.sku, name: line.productName, spec: line.spec, units: line.units, unit: line.unit });
      } else {
        row.line = null;
        if (answer.field !== 'product' && answer.candidates.length === 1) {
          const { productId, sku, name, spec, units } = answer.candidates[0];
          Object.assign(row, { productId, sku, name, spec, units, text: '', unit: units.includes(row.unit) ? row.unit : '' });
        }
        row.problem = { field: { manualPrice: 'price' }[answer.field] || answer.field, text: answer.problem };
      }
      this.show(row);
    }

    /* ---- rows from a spreadsheet: at whatever cell they are put, they become lines; a column of numbers fills its column */
    pasted(event, row, field) {
      const text = event.clipboardData.getData('text/plain');
      if (!field || this.options.fixed || !/[\t\n]/.test(text.trim())) {
        return;
      }
      event.preventDefault();
      const numbers = { quantity: 'quantity', price: 'manualPrice', discount: 'discount' }[field];
      const values = numbers ? window.ztSalesPaste.numbers(text) : null;
      if (values) {
        this.fillDown(row, numbers, values);
        return;
      }
      const parsed = window.ztSalesPaste.parse(text);
      const room = Math.max(0, MOST - this.filled().length);
      if (parsed.length > room) {
        zt.toast(t('sales.lines.too-many', MOST), 'error');
      }
      if (parsed.length && room) {
        this.insert(row, parsed.slice(0, room));
      }
    }

    fillDown(row, name, values) {
      this.rows.slice(this.rows.indexOf(row)).filter(one => !this.isBlank(one)).slice(0, values.length).forEach((one, i) => {
        one[name] = values[i];
        one.el[{ manualPrice: 'price' }[name] || name].value = values[i];
        this.checkNumbers(one);
        this.previewSoon(one);
      });
      this.options.changed();
    }

    async insert(row, parsed) {
      this.suggestions.close();
      row.typing = undefined;
      let at = this.rows.indexOf(row);
      if (this.isBlank(row)) {
        this.rows.splice(at, 1);
        row.tr.remove();
      } else {
        at++;
      }
      const before = this.rows[at - 1];
      const after = this.rows[at];
      const { section } = row;
      const fragment = document.createDocumentFragment();
      const added = parsed.map(one => Object.assign(this.blankAfter(before), {
        text: one.text, quantity: one.quantity, unit: one.unit, manualPrice: one.price, discount: one.discount, section, pending: true
      }));
      added.forEach(one => fragment.append(this.build(one)));
      this.rows.splice(at, 0, ...added);
      this.body.insertBefore(fragment, after ? after.tr : null);
      if (this.sections.all.length) {
        this.sections.lay();
      }
      this.options.changed();
      this.keepBlank();
      this.renumber();
      this.sum();
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
      const filled = this.filled();
      return filled.map(row => {
        const value = text => (zt.number(text) === null ? null : zt.exact(zt.number(text)));
        const line = { id: row.id, productId: row.productId, quantity: value(row.quantity), unit: row.unit || null,
          manualPrice: value(row.manualPrice), discount: value(row.discount), remark: row.remark || null };
        return this.options.order
          ? Object.assign(line, { warehouseId: row.warehouseId || null, requestedDate: row.requestedDate || null })
          : Object.assign(line, { section: this.sections.no(row.section) || null, kind: row.kind, alternativeTo: filled.indexOf(row.main) + 1 || null });
      });
    }

    /* the first line that cannot be saved, with the reason shown; none when all can */
    firstWrong() {
      const wrong = this.filled().filter(row => {
        this.checkNumbers(row);
        if (!row.productId) {
          row.problem = row.problem || { field: 'product', text: t(row.text ? 'sales.paste.no-match' : 'sales.required') };
        } else if (!row.problem && zt.number(row.quantity) === null) {
          row.problem = { field: 'quantity', text: t('sales.required') };
        }
        this.showProblem(row);
        return row.problem;
      });
      return wrong[0];
    }

    /* what was saved: ids and figures, the rows stay where they are */
    saved(lines, sections) {
      const filled = this.filled();
      if (filled.length !== lines.length) {
        this.load(lines, sections);
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
      return this.rows.filter(row => !this.isBlank(row) || row.typing).map(row => ({
        id: row.id, productId: row.productId, sku: row.sku, name: row.name, spec: row.spec, units: row.units,
        text: row.productId || row.typing === undefined ? row.text : row.typing,
        quantity: row.quantity, unit: row.unit, manualPrice: row.manualPrice, discount: row.discount, remark: row.remark,
        warehouseId: row.warehouseId, requestedDate: row.requestedDate, sectionNo: this.sections.no(row.section), kind: row.kind, mainAt: this.rows.indexOf(row.main)
      }));
    }

    /* lines: those of the document, of which only the delivery is typed when the rest is fixed */
    restore(kept, lines, sections) {
      if (this.options.fixed) {
        const typed = new Map(kept.map(one => [one.id, one]));
        this.load(lines);
        this.rows.forEach(row => {
          const { warehouseId, requestedDate } = typed.get(row.id) || row;
          Object.assign(row, { warehouseId, requestedDate });
          this.show(row);
        });
      } else {
        this.rows = [];
        this.body.replaceChildren();
        this.sections.load(sections);
        kept.forEach(one => this.body.append(this.add(Object.assign(this.blank(), one, { pending: !!one.text, section: this.sections.at(one.sectionNo) }))));
        this.rows.forEach((row, i) => { row.main = this.rows[kept[i].mainAt] || null; });
        this.sections.lay();
        this.keepBlank();
        this.renumber();
      }
      this.previewAll();
    }
  }

  const cents = value => Math.round(Number(value) * 100);
  const plain = value => (value === null || value === undefined ? '' : String(value));

  return { Lines };
})();
