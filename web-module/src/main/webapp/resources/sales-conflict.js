/* Somebody else saved first: who changed what and when, field by field, beside what was typed here. */
window.ztSalesConflict = (() => {
  'use strict';
  const { $, t, el } = window.ztSales;
  /* field of the document → its label, and its name in the trail of changes where that is another */
  const TERMS = {
    customerName: ['sales.customer', 'customerId'], projectName: ['sales.project'], contactName: ['sales.contact'],
    quotationDate: ['sales.date.quotation', 'date'], orderDate: ['sales.date.order', 'date'], validUntil: ['sales.valid-until'],
    discount: ['sales.discount'], remark: ['sales.remark'], status: ['sales.state']
  };
  const LINE = {
    productName: ['sales.line.product', 'productId'], quantity: ['sales.line.quantity'], unit: ['sales.line.unit', 'quantity'],
    manualPrice: ['sales.line.price'], discount: ['sales.line.discount'], remark: ['sales.remark'],
    warehouseName: ['sales.line.warehouse', 'warehouseId'], requestedDate: ['sales.line.requested']
  };
  const shown = one => (one === null || one === undefined ? '' : String(one));
  const same = (one, other) => shown(one) === shown(other) || (shown(one) !== '' && shown(other) !== '' && Number(one) === Number(other));

  /* [what, before, theirs, who and when, mine] for everything that is no longer as it was */
  function differences(before, theirs, mine, violations, state) {
    const who = path => {
      const told = violations.find(one => one.field === path || one.field.startsWith(path + '.'));
      return told ? told.message : '';
    };
    const rows = [];
    Object.entries(TERMS).forEach(([name, [key, entry]]) => {
      if (!same(before[name], theirs[name])) {
        const value = one => (name === 'status' ? t(state + '.' + one) : shown(one));
        rows.push([t(key), value(before[name]), value(theirs[name]), who(entry || name), name === 'status' ? '' : shown(mine.terms[name])]);
      }
    });
    const old = new Map(before.lines.map(line => [line.id, line]));
    const now = new Map(theirs.lines.map(line => [line.id, line]));
    theirs.lines.forEach(line => {
      const was = old.get(line.id);
      const path = 'lines[' + (line.lineNo - 1) + ']';
      const label = t('sales.conflict.line', line.lineNo);
      if (!was) {
        rows.push([label, '', t('sales.conflict.added') + ': ' + line.productName + ' ' + line.quantity + ' ' + line.unit, who(path), '']);
        return;
      }
      Object.entries(LINE).forEach(([name, [key, entry]]) => {
        if (!same(was[name], line[name])) {
          const row = mine.lines.get(line.id);
          rows.push([label + ' ' + t(key), shown(was[name]), shown(line[name]), who(path + '.' + (entry || name)),
            row ? shown(row[name]) : t('sales.conflict.removed')]);
        }
      });
    });
    before.lines.filter(line => !now.has(line.id)).forEach(line => {
      const row = mine.lines.get(line.id);
      rows.push([t('sales.conflict.line', line.lineNo), line.productName, t('sales.conflict.removed'), who('lines[' + (line.lineNo - 1) + ']'),
        row ? row.quantity + ' ' + row.unit : t('sales.conflict.removed')]);
    });
    return rows;
  }

  function table(rows) {
    const heads = ['field', 'before', 'theirs', 'who', 'mine'].map(key => t('sales.conflict.' + key));
    return el('table', { class: 'zt-conflict' },
      el('thead', {}, el('tr', {}, ...heads.map(text => el('th', { scope: 'col', text })))),
      el('tbody', {}, ...rows.map(row => el('tr', {}, ...row.map((text, i) => el('td', { text, 'data-label': heads[i] }))))));
  }

  return { differences, table };
})();
