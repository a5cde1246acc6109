/* The structure of a quotation's lines: sections with their heads and subtotals, lines that are optional or alternatives to
   others, and what a customer takes of them. */
window.ztSalesSections = (() => {
  'use strict';
  const zt = window.ztSales;
  const { t, el, icon } = zt;
  const plain = value => (Number(value) ? String(value) : '');

  /* the sections of a table of lines; a line knows its section by its object, null before all */
  class Sections {
    constructor(lines) {
      this.lines = lines;
      this.all = [];
    }

    load(sections) {
      this.all.forEach(one => one.tr.remove());
      this.all = (sections || []).map(one => this.head({ name: one.name, discount: plain(one.discount) }));
    }

    no(section) {
      return section ? this.all.indexOf(section) + 1 : 0;
    }

    at(no) {
      return no ? this.all[no - 1] || null : null;
    }

    collect() {
      return this.all.map(one => ({
        name: one.name, discount: zt.number(one.discount) === null ? null : zt.exact(zt.number(one.discount))
      }));
    }

    keep() {
      return this.all.map(({ name, discount }) => ({ name, discount }));
    }

    /* ---- heads */
    head(section) {
      section.out = el('span', { class: 'zt-num zt-section-sum' });
      const parts = this.lines.options.editable ? this.editable(section) : this.readable(section);
      section.cell = el('td', { colspan: this.lines.columns() }, el('div', { class: 'zt-section-head' }, ...parts));
      section.tr = el('tr', { class: 'zt-section' }, section.cell);
      return section;
    }

    /* a head is as wide as the columns that are shown: one more would take room from them */
    span() {
      if (this.all.length) {
        const columns = this.lines.columns();
        this.all.forEach(one => { one.cell.colSpan = columns; });
      }
    }

    readable(section) {
      return [
        el('strong', { text: section.name }),
        section.discount ? el('span', { class: 'zt-quiet', text: t('sales.section.off', zt.percent(section.discount)) }) : null,
        section.out
      ];
    }

    editable(section) {
      const input = (name, attributes) => {
        const field = el('input', { class: 'ui-inputfield', type: 'text', autocomplete: 'off', ...attributes });
        field.value = section[name];
        field.addEventListener('input', () => {
          section[name] = field.value;
          field.removeAttribute('aria-invalid');
          this.lines.options.changed();
          if (name === 'discount') {
            this.discounted(section, field);
          }
        });
        section[name + 'Input'] = field;
        return field;
      };
      const button = (name, sign, action) => {
        const one = el('button', { type: 'button', class: 'zt-icon-button', title: t('sales.section.' + name), 'aria-label': t('sales.section.' + name) }, icon(sign));
        one.addEventListener('click', action);
        return one;
      };
      return [
        input('name', { class: 'ui-inputfield zt-section-name', maxlength: 100, 'aria-label': t('sales.section.name'), 'data-section-name': '' }),
        el('label', { class: 'zt-section-off' }, document.createTextNode(t('sales.section.discount')),
          input('discount', { inputmode: 'decimal', maxlength: 8, 'data-section-discount': '' })),
        section.out,
        el('span', { class: 'zt-section-buttons' },
          button('line', 'pi-plus', () => this.addLine(section)),
          button('up', 'pi-arrow-up', () => this.move(section, -1)),
          button('down', 'pi-arrow-down', () => this.move(section, 1)),
          button('remove', 'pi-trash', () => this.remove(section)))
      ];
    }

    discounted(section, field) {
      if (section.discount && zt.number(section.discount) === null) {
        field.setAttribute('aria-invalid', 'true');
        return;
      }
      this.lines.previewRows(this.lines.rows.filter(row => row.section === section));
    }

    /* the first head that cannot be saved; none when all can */
    firstWrong() {
      return this.all.map(one => {
        if (!one.name.trim()) {
          return { input: one.nameInput, text: t('sales.required') };
        }
        return one.discount && zt.number(one.discount) === null ? { input: one.discountInput, text: t('sales.number-invalid') } : null;
      }).find(one => one);
    }

    /* ---- changes */
    add() {
      const section = this.head({ name: t('sales.section.new', this.all.length + 1), discount: '' });
      this.all.push(section);
      const last = this.lines.rows[this.lines.rows.length - 1];
      if (last && this.lines.isBlank(last)) {
        last.section = section;
      }
      this.changed();
      section.nameInput.focus();
      section.nameInput.select();
      section.nameInput.scrollIntoView({ block: 'nearest' });
    }

    addLine(section) {
      const mine = this.lines.rows.filter(row => row.section === section);
      let row = mine[mine.length - 1];
      if (!row || !this.lines.isBlank(row)) {
        row = Object.assign(this.lines.blank(), { section });
        this.lines.rows.push(row);
        this.lines.build(row);
        this.lay();
      }
      this.lines.focus(row, 'product');
    }

    move(section, step) {
      const at = this.all.indexOf(section);
      const other = this.all[at + step];
      if (other) {
        this.all[at] = other;
        this.all[at + step] = section;
        this.changed();
        section.nameInput.focus();
      }
    }

    /* its lines go to the section before */
    remove(section) {
      const at = this.all.indexOf(section);
      const rows = this.lines.rows.filter(row => row.section === section);
      rows.forEach(row => { row.section = this.all[at - 1] || null; });
      this.all.splice(at, 1);
      section.tr.remove();
      this.changed();
      this.lines.previewRows(rows);
      (this.all[at] || this.all[at - 1] || { nameInput: this.lines.rows[0].el.product }).nameInput.focus();
    }

    /* moves a line over the border of its section; answers whether there is one */
    shift(row, step) {
      const no = this.no(row.section) + step;
      if (no < 0 || no > this.all.length) {
        return false;
      }
      row.section = this.at(no);
      this.lines.rows.splice(this.lines.rows.indexOf(row), 1);
      if (step < 0) {
        this.lines.rows.push(row);
      } else {
        this.lines.rows.unshift(row);
      }
      this.changed();
      this.lines.previewRows([row]);
      return true;
    }

    changed() {
      this.lay();
      this.lines.keepBlank();
      this.lines.arranged();
    }

    /* puts heads and lines in their order; of lines of one section nothing moves */
    lay() {
      this.lines.rows = this.lines.rows.map((row, i) => [row, i])
        .sort(([a, i], [b, j]) => this.no(a.section) - this.no(b.section) || i - j).map(([row]) => row);
      if (!this.all.length) {
        this.lines.body.append(...this.lines.rows.map(row => row.tr));
        return;
      }
      const parts = this.lines.rows.filter(row => !row.section).map(row => row.tr);
      this.all.forEach(section => parts.push(section.tr, ...this.lines.rows.filter(row => row.section === section).map(row => row.tr)));
      this.lines.body.append(...parts);
    }

    /* what the lines of each come to, in cents */
    sum(net) {
      this.all.forEach(one => { one.out.textContent = t('sales.section.subtotal', zt.amount((net.get(one) || 0) / 100)); });
    }

    /* ---- kinds of lines */
    make(row, kind) {
      const main = kind === 'ALTERNATIVE' ? this.mainAbove(row) : null;
      if (kind === 'ALTERNATIVE' && !main) {
        zt.toast(t('sales.alternative.none'), 'error');
        return;
      }
      row.kind = kind;
      row.main = main;
      if (kind !== 'NORMAL') {
        this.orphans(row);
      }
      this.lines.arranged();
      this.lines.show(row);
    }

    /* the nearest line above that an alternative may replace */
    mainAbove(row) {
      return this.lines.rows.slice(0, this.lines.rows.indexOf(row)).reverse().find(one => one.kind === 'NORMAL' && !this.lines.isBlank(one));
    }

    /* what a line that is no more could have been replaced by is offered beside the others */
    orphans(row) {
      this.lines.rows.filter(one => one.main === row).forEach(one => {
        one.kind = 'OPTIONAL';
        one.main = null;
      });
    }

    badge(row) {
      if (!row.el.kind) {
        return;
      }
      const text = row.kind === 'NORMAL' ? '' : row.kind === 'OPTIONAL' ? t('sales.line.kind.OPTIONAL') : t('sales.line.alternative-to', row.main ? row.main.no : '');
      if (row.el.kind.textContent !== text) {
        row.el.kind.textContent = text;
      }
      row.tr.classList.toggle('zt-aside', row.kind !== 'NORMAL');
    }
  }

  /* ---- what a customer takes: a form of the options of a document, with what it comes to told by the server */
  function choice(doc) {
    const options = doc.lines.filter(line => line.kind === 'OPTIONAL');
    const mains = doc.lines.filter(line => doc.lines.some(one => one.alternativeTo === line.lineNo));
    if (!options.length && !mains.length) {
      return null;
    }
    const words = line => line.lineNo + '. ' + line.productName + ' \u00b7 ' + zt.quantity(line.quantity) + ' ' + line.unit + ' \u00b7 ' + zt.money(line.net, doc.currency);
    const input = (type, name, value, checked) => {
      const one = el('input', { type, name, value, checked });
      one.checked = checked;
      return one;
    };
    const label = (field, line) => el('label', { class: 'zt-choice' }, field, el('span', { text: words(line) }));
    const total = el('p', { class: 'zt-choice-total', role: 'status' });
    const form = el('div', { class: 'zt-choices' },
      ...mains.map(main => el('fieldset', {}, el('legend', { text: t('sales.choice.one-of') }),
        label(input('radio', 'instead-' + main.lineNo, '', true), main),
        ...doc.lines.filter(line => line.alternativeTo === main.lineNo).map(line => label(input('radio', 'instead-' + main.lineNo, line.lineNo, false), line)))),
      options.length ? el('fieldset', {}, el('legend', { text: t('sales.choice.options') }),
        ...options.map(line => label(input('checkbox', 'option', line.lineNo, false), line))) : null,
      total);
    const taken = () => Array.from(form.querySelectorAll('input:checked')).map(one => Number(one.value)).filter(no => no).sort((a, b) => a - b);
    let turn = 0;
    const ask = async () => {
      const mine = ++turn;
      total.classList.add('zt-quiet');
      try {
        const answer = await zt.call('GET', '/quotations/' + doc.id + '/choice?' + taken().map(no => 'taken=' + no).join('&'));
        if (mine === turn) {
          total.classList.remove('zt-quiet');
          total.textContent = t('sales.choice.total', zt.money(answer.grossTotal, doc.currency));
        }
      } catch (e) {
        if (mine === turn) {
          total.textContent = e.message;
        }
      }
    };
    form.addEventListener('change', ask);
    ask();
    return { form, taken };
  }

  return { Sections, choice };
})();
