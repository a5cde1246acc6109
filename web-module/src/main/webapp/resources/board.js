/* The board of opportunities: a card goes to another stage by dragging it there, or by its menu with keyboard and finger. Lost it
   needs a reason, which the page of the opportunity asks for. */
(() => {
  'use strict';
  const board = document.getElementById('board');
  if (!board || board.dataset.write !== 'true') {
    return;
  }
  const refusal = document.getElementById('refusal');

  async function move(card, stage, outcome) {
    if (outcome === 'LOST') {
      location.href = '/crm/opportunity?id=' + card.dataset.id + '&stage=' + stage;
      return;
    }
    refusal.hidden = true;
    card.setAttribute('aria-busy', 'true');
    let answer;
    try {
      answer = await fetch('/api/v1/opportunities/' + card.dataset.id + '/move', {
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Accept-Language': document.documentElement.lang || 'zh-CN',
          'Content-Type': 'application/json',
          'If-Match': '"' + card.dataset.version + '"',
          'X-Requested-With': 'XMLHttpRequest'
        },
        body: JSON.stringify({ stageId: Number(stage) })
      });
    } catch (e) {
      tell(document.getElementById('zt-texts').dataset.offline);
      card.removeAttribute('aria-busy');
      return;
    }
    if (answer.ok) {
      location.reload();
      return;
    }
    card.removeAttribute('aria-busy');
    if (answer.status === 401) {
      window.ztShell.expired();
      return;
    }
    const problem = await answer.json().catch(() => ({}));
    tell(problem.detail || problem.title || String(answer.status));
  }

  function tell(text) {
    refusal.textContent = text;
    refusal.hidden = false;
    refusal.scrollIntoView({ block: 'nearest' });
  }

  board.addEventListener('click', event => {
    const button = event.target.closest('[data-move]');
    if (button) {
      move(button.closest('.zt-deal'), button.dataset.move, button.dataset.outcome);
    }
  });

  let dragged = null;
  board.addEventListener('dragstart', event => {
    dragged = event.target.closest('.zt-deal[draggable="true"]');
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.dataset.id);
    }
  });
  board.addEventListener('dragend', () => {
    dragged = null;
    mark(null);
  });
  board.addEventListener('dragover', event => {
    const lane = target(event);
    mark(lane);
    if (lane) {
      event.preventDefault();
    }
  });
  board.addEventListener('drop', event => {
    const lane = target(event);
    if (lane) {
      event.preventDefault();
      move(dragged, lane.dataset.stage, lane.dataset.outcome);
    }
  });
  function target(event) {
    const lane = dragged && event.target.closest('.zt-lane');
    return lane && lane.dataset.active === 'true' && !lane.contains(dragged) ? lane : null;
  }
  function mark(lane) {
    board.querySelectorAll('.zt-over').forEach(other => other !== lane && other.classList.remove('zt-over'));
    if (lane) {
      lane.classList.add('zt-over');
    }
  }
})();
