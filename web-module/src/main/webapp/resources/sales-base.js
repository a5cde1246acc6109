/* What the pages of quotations and orders share: texts, numbers, calls of the REST operations, messages, dialogs, a box that
   suggests while one types. */
window.ztSales = (() => {
  'use strict';
  const $ = (selector, root) => (root || document).querySelector(selector);
  const language = () => document.documentElement.lang || 'zh-CN';

  /* ---- texts */
  let texts;
  function t(key, ...args) {
    if (!texts) {
      texts = JSON.parse($('#sales-texts').dataset.json);
    }
    return (texts[key] || key).replace(/\{(\d)\}/g, (all, i) => (args[i] === undefined ? '' : args[i]));
  }

  /* ---- elements */
  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value === undefined || value === null || value === false) {
        return;
      }
      if (key === 'text') {
        element.textContent = value;
      } else {
        element.setAttribute(key, value === true ? '' : value);
      }
    });
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }
  const icon = name => el('i', { class: 'pi ' + name, 'aria-hidden': 'true' });

  /* ---- numbers: typed ones stay texts, so that nothing is lost on the way to the server */
  const EXACT = '\u0001';
  function number(text) {
    const plain = String(text === null || text === undefined ? '' : text).normalize('NFKC').replace(/[,\s]/g, '');
    return /^\d{1,13}(\.\d*)?$|^\.\d+$/.test(plain) ? plain.replace(/^\./, '0.').replace(/\.$/, '') : null;
  }
  const exact = text => EXACT + text + EXACT;
  const json = value => JSON.stringify(value).replace(/"\\u0001([\d.]+)\\u0001"/g, '$1');
  const format = (value, min, max) =>
    Number(value).toLocaleString('en-US', { minimumFractionDigits: min, maximumFractionDigits: max });
  const SYMBOLS = { CNY: '\u00a5', USD: '$', EUR: '\u20ac', GBP: '\u00a3' };
  const money = (value, currency) =>
    (Number(value) < 0 ? '-' : '') + (SYMBOLS[currency] || currency + ' ') + format(Math.abs(Number(value)), 2, 2);
  const amount = value => format(value, 2, 2);
  const price = value => format(value, 2, 6);
  const quantity = value => format(value, 0, 6);
  const percent = value => format(value, 0, 4) + ' %';

  /* ---- calls */
  class Refusal extends Error {
    constructor(problem, status) {
      super(problem.detail || problem.title || String(status));
      this.problem = problem;
      this.status = status;
    }
  }
  class Offline extends Error {}

  async function call(method, path, body, options) {
    const headers = {
      Accept: 'application/json',
      'Accept-Language': language(),
      'X-Requested-With': 'XMLHttpRequest',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...((options && options.headers) || {})
    };
    let answer;
    try {
      answer = await fetch('/api/v1' + path, {
        method,
        headers,
        body: body === undefined ? undefined : json(body),
        signal: options && options.signal
      });
    } catch (e) {
      if (e.name === 'AbortError') {
        throw e;
      }
      throw new Offline(t('sales.offline'));
    }
    const text = await answer.text();
    let content = null;
    try {
      content = text ? JSON.parse(text) : null;
    } catch (e) {
      content = { detail: answer.statusText };
    }
    if (!answer.ok) {
      throw new Refusal(content || {}, answer.status);
    }
    return content;
  }

  /* ---- what is said to the person */
  function toast(text, kind) {
    let box = $('.zt-messages.zt-from-sales');
    if (!box) {
      box = el('div', { class: 'zt-messages zt-from-sales', role: 'status' });
      document.body.append(box);
    }
    const one = el('div', { class: 'zt-message zt-message-' + (kind || 'info') }, el('span', { text }));
    box.append(one);
    setTimeout(() => one.remove(), 6000);
  }
  function later(text) {
    sessionStorage.setItem('zt-sales-notice', text);
  }
  function tellLater() {
    const text = sessionStorage.getItem('zt-sales-notice');
    if (text) {
      sessionStorage.removeItem('zt-sales-notice');
      toast(text);
    }
  }
  function clearRefusal() {
    const box = $('#refusal');
    box.hidden = true;
    box.replaceChildren();
  }
  /* title, text, list of details, and what can be done about it: [label, href or function; null where it is only said] */
  function refuse(title, text, details, ways) {
    const box = $('#refusal');
    const list = el('ul');
    (details || []).forEach(detail => list.append(el('li', { text: detail })));
    const offered = el('p', { class: 'zt-refusal-ways' });
    (ways || []).forEach(([label, target]) => {
      if (target === null) {
        offered.append(el('span', { text: label }));
      } else if (typeof target === 'string') {
        offered.append(el('a', { class: 'zt-button', href: target, text: label }));
      } else {
        const button = el('button', { class: 'zt-button', type: 'button', text: label });
        button.addEventListener('click', target);
        offered.append(button);
      }
    });
    box.replaceChildren(
      el('h2', {}, icon('pi-exclamation-triangle'), document.createTextNode(title)),
      text ? el('p', { text }) : '',
      list.children.length ? list : '',
      offered.children.length ? offered : '');
    box.hidden = false;
    box.setAttribute('tabindex', '-1');
    box.scrollIntoView({ block: 'center', behavior: 'auto' });
  }

  /* ---- asks once; remark: false, 'optional' or 'required', value: what it says so far, form: what else is asked. Answers the remark, or null when called
     off. */
  function ask({ title, text, remark, label, danger, value, form: more, yes: done }) {
    return new Promise(resolve => {
      const field = el('textarea', {
        id: 'zt-ask-remark', class: 'ui-inputfield ui-inputtextarea', rows: 3, maxlength: 500,
        required: remark === 'required', 'aria-required': remark === 'required' ? 'true' : null
      });
      field.value = value || '';
      const yes = el('button', { type: 'submit', class: 'zt-button zt-primary' + (danger ? ' zt-danger' : ''), text: done || title });
      const no = el('button', { type: 'button', class: 'zt-button', text: t('ui.cancel') });
      const form = el('form', { method: 'dialog' },
        el('h2', { id: 'zt-ask-title', text: title }),
        text ? el('p', { text }) : null,
        more || null,
        remark ? el('div', { class: 'zt-field' }, el('label', { for: 'zt-ask-remark', text: label || t('ui.reason') }), field) : null,
        el('p', { class: 'zt-dialog-actions' }, no, yes));
      const dialog = el('dialog', { class: 'zt-dialog', 'aria-labelledby': 'zt-ask-title' }, form);
      let answer = null;
      form.addEventListener('submit', () => { answer = field.value.trim(); });
      no.addEventListener('click', () => dialog.close());
      dialog.addEventListener('close', () => {
        dialog.remove();
        resolve(answer);
      });
      document.body.append(dialog);
      dialog.showModal();
      (remark ? field : yes).focus();
    });
  }

  /* ---- a list of suggestions under an input; one list for all inputs of a page */
  class Suggestions {
    constructor(label) {
      this.list = el('ul', { id: 'zt-suggest', class: 'zt-suggest', role: 'listbox', 'aria-label': label, hidden: true });
      this.list.addEventListener('mousedown', event => event.preventDefault());
      this.list.addEventListener('click', event => {
        const item = event.target.closest('[role=option]');
        if (item) {
          this.choose(Number(item.dataset.index));
        }
      });
      this.items = [];
      this.at = -1;
      /* whether something else was typed since the list was made */
      this.stale = false;
    }

    get isOpen() {
      return !this.list.hidden;
    }

    open(input, items, render, chosen) {
      this.close();
      this.input = input;
      this.items = items;
      this.chosen = chosen;
      input.parentElement.append(this.list);
      this.list.replaceChildren(...(items.length
        ? items.map((item, i) => el('li', { role: 'option', id: 'zt-suggest-' + i, 'data-index': i }, ...render(item)))
        : [el('li', { class: 'zt-suggest-none', role: 'presentation', text: t('sales.suggestions.none') })]));
      this.list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      input.setAttribute('aria-controls', 'zt-suggest');
      this.select(items.length ? 0 : -1);
    }

    close() {
      if (this.input) {
        this.input.setAttribute('aria-expanded', 'false');
        this.input.removeAttribute('aria-activedescendant');
        this.input.removeAttribute('aria-controls');
      }
      this.list.hidden = true;
      // one list at a time is in the page, so that its id is the only one
      this.list.remove();
      this.items = [];
      this.input = null;
    }

    move(step) {
      if (this.items.length) {
        this.select((this.at + step + this.items.length) % this.items.length);
      }
    }

    select(index) {
      this.at = index;
      Array.from(this.list.children).forEach((item, i) => {
        if (item.getAttribute('role') === 'option') {
          item.setAttribute('aria-selected', String(i === index));
        }
      });
      if (index >= 0) {
        this.input.setAttribute('aria-activedescendant', 'zt-suggest-' + index);
        this.list.children[index].scrollIntoView({ block: 'nearest' });
      }
    }

    choose(index) {
      const item = this.items[index === undefined ? this.at : index];
      const chosen = this.chosen;
      this.close();
      if (item) {
        chosen(item);
      }
    }
  }

  return {
    $, t, el, icon, number, exact, money, amount, price, quantity, percent, call, Refusal, Offline,
    toast, later, tellLater, clearRefusal, refuse, ask, Suggestions
  };
})();
