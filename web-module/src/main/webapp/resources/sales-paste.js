/* Rows of a spreadsheet as lines: which cell is the product, which the quantity, unit, price and discount. Nothing is guessed
   that could give a product away: a number counts as price only where a head says so or where it stands behind the quantity, as
   discount only with a head or a percent sign. */
window.ztSalesPaste = (() => {
  'use strict';
  const zt = window.ztSales;
  /* what a head line may be called, in either language whatever the page's is; the first that fits counts. Escaped, since it is
     not a text to be shown: code, number; quantity; unit (of measure); price, but not one that includes tax; discount; name,
     product, goods, material */
  const HEADS = [
    ['code', head => /sku|code|item no|\u7f16\u7801|\u7f16\u53f7|\u6599\u53f7|\u8d27\u53f7/i.test(head)],
    ['quantity', head => /qty|quantity|\u6570\u91cf/i.test(head)],
    ['unit', head => /^(unit|uom|(\u8ba1\u91cf)?\u5355\u4f4d)$/i.test(head)],
    ['price', head => /price|\u5355\u4ef7|\u4ef7\u683c/i.test(head) && !/(^|[^\u4e0d])\u542b\u7a0e|incl/i.test(head)],
    ['discount', head => /disc|\u6298\u6263/i.test(head)],
    ['name', head => /name|product|material|item|\u54c1\u540d|\u540d\u79f0|\u4ea7\u54c1|\u5546\u54c1|\u6750\u6599/i.test(head)]
  ];

  /* tab-separated text as a spreadsheet writes it: a cell with line breaks stands in quotes */
  function cells(text) {
    const rows = [[]];
    let at = 0;
    while (at <= text.length) {
      let cell;
      if (text[at] === '"' && /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(at))) {
        const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
        cell = quoted[1].replace(/""/g, '"').replace(/\s*\n\s*/g, ' ');
        at += quoted[0].length;
      } else {
        cell = /^[^\t\r\n]*/.exec(text.slice(at))[0];
        at += cell.length;
      }
      rows[rows.length - 1].push(cell.trim());
      if (text[at] === '\r' || text[at] === '\n') {
        at += text.startsWith('\r\n', at) ? 2 : 1;
        rows.push([]);
      } else {
        at++;
      }
    }
    return rows.filter(row => row.some(Boolean));
  }

  const number = cell => zt.number((cell || '').replace(/^[\u00a5\uffe5$]\s*/, ''));
  const percent = cell => (/%$/.test(cell || '') ? zt.number(cell.slice(0, -1)) : null);

  /* field → column, when the first row is a head line */
  function heads(row) {
    const found = {};
    row.forEach((cell, i) => {
      const head = HEADS.find(([name, fits]) => found[name] === undefined && fits(cell));
      if (head && number(cell) === null) {
        found[head[0]] = i;
      }
    });
    const named = found.code !== undefined || found.name !== undefined;
    return named && Object.keys(found).length > 1 && row.every(cell => number(cell) === null) ? found : null;
  }

  function byHeads(row, at) {
    const cell = name => (at[name] === undefined ? '' : row[at[name]] || '');
    return {
      text: cell('code') || cell('name'), quantity: number(cell('quantity')) || cell('quantity'), unit: cell('unit'),
      price: number(cell('price')) || '', discount: percent(cell('discount')) || number(cell('discount')) || ''
    };
  }

  /* without heads: the first cell names the product, the first number after it is the quantity, a short word beside that is the
     unit, a number right behind those the price */
  function byPlace(row, start) {
    const first = row.findIndex((cell, i) => i >= start && cell);
    const at = row.findIndex((cell, i) => i > first && number(cell) !== null);
    const found = { text: first < 0 ? '' : row[first], quantity: '', unit: '', price: '', discount: '' };
    if (at < 0) {
      return found;
    }
    const word = cell => (cell && cell.length <= 8 && number(cell) === null && percent(cell) === null ? cell : '');
    found.quantity = number(row[at]);
    const behind = word(row[at + 1]);
    found.unit = behind || (at - 1 > first ? word(row[at - 1]) : '');
    found.price = number(row[at + (behind ? 2 : 1)]) || '';
    found.discount = row.slice(at + 1).map(percent).find(Boolean) || '';
    return found;
  }

  /* a first column that only counts the rows names nothing */
  function counted(rows) {
    return rows.length > 1 && rows.every((row, i) => row[0] === String(i + Number(rows[0][0])) && row[1] && number(row[1]) === null);
  }

  /* text → [{text, quantity, unit, price, discount}], all as typed; a row without a product's name is none */
  function parse(text) {
    const rows = cells(text);
    const at = rows.length > 1 ? heads(rows[0]) : null;
    const body = at ? rows.slice(1) : rows;
    const start = !at && counted(body) ? 1 : 0;
    return body.map(row => (at ? byHeads(row, at) : byPlace(row, start))).filter(row => row.text);
  }

  /* a single column of numbers, to fill down; null when it is something else */
  function numbers(text) {
    const rows = cells(text);
    const values = rows.map(row => (row.length === 1 ? number(row[0]) : null));
    return rows.length > 1 && values.every(value => value !== null) ? values : null;
  }

  return { parse, numbers };
})();
