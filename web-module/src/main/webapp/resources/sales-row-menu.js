/* What can be done with a whole line, for fingers and for keys: one menu for all lines. */
window.ztSalesRowMenu = (() => {
  'use strict';
  const { t, el, icon } = window.ztSales;
  const ITEMS = [
    ['up', 'pi-arrow-up', 'Alt+ArrowUp', (lines, row) => lines.shift(row, -1, 'menu')],
    ['down', 'pi-arrow-down', 'Alt+ArrowDown', (lines, row) => lines.shift(row, 1, 'menu')],
    ['duplicate', 'pi-copy', 'Control+D', (lines, row) => lines.duplicate(row)],
    ['normal', 'pi-check', null, (lines, row) => lines.sections.make(row, 'NORMAL')],
    ['optional', 'pi-plus-circle', null, (lines, row) => lines.sections.make(row, 'OPTIONAL')],
    ['alternative', 'pi-arrow-right-arrow-left', null, (lines, row) => lines.sections.make(row, 'ALTERNATIVE')],
    ['remark', 'pi-comment', null, (lines, row) => lines.remarkOf(row)],
    ['remove', 'pi-trash', 'Control+Delete', (lines, row) => lines.remove(row, 'menu')]
  ];

  const OF_QUOTATIONS = ['normal', 'optional', 'alternative'];

  return class RowMenu {
    constructor(lines) {
      this.lines = lines;
      this.list = el('div', { class: 'zt-popup-panel zt-row-menu', role: 'menu', hidden: true },
        ...ITEMS.map(([name, sign, keys], i) => (lines.options.order && OF_QUOTATIONS.includes(name) ? null : el('button', {
          type: 'button', role: 'menuitem', tabindex: '-1', class: 'zt-popup-item', 'data-item': i, 'aria-keyshortcuts': keys
        }, icon(sign), document.createTextNode(t('sales.line.' + name))))).filter(item => item));
      this.list.addEventListener('click', event => this.chosen(event.target.closest('[data-item]')));
      this.list.addEventListener('keydown', event => this.pressed(event));
      document.addEventListener('click', event => {
        if (!this.list.hidden && !event.target.closest('.zt-row-menu, [data-row-menu]')) {
          this.close();
        }
      });
    }

    open(row, button) {
      if (this.button === button && !this.list.hidden) {
        this.close();
        return;
      }
      this.close();
      this.row = row;
      this.button = button;
      button.setAttribute('aria-expanded', 'true');
      button.parentElement.append(this.list);
      this.list.setAttribute('aria-label', button.getAttribute('aria-label'));
      this.list.hidden = false;
      this.list.children[0].focus();
      this.list.scrollIntoView({ block: 'nearest' });
    }

    close() {
      if (this.button) {
        this.button.setAttribute('aria-expanded', 'false');
      }
      this.list.hidden = true;
      this.list.remove();
    }

    chosen(item) {
      if (item) {
        this.close();
        ITEMS[Number(item.dataset.item)][3](this.lines, this.row);
      }
    }

    pressed(event) {
      event.stopPropagation();
      const items = Array.from(this.list.children);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
      } else if (event.key === 'Escape' || event.key === 'Tab') {
        event.preventDefault();
        this.close();
        this.button.focus();
      }
    }
  };
})();
