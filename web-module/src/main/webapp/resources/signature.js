/* Signatures drawn on the screen: by finger, pen or mouse; or the name, written by the page. Sent as a PNG. */
(() => {
  'use strict';
  document.querySelectorAll('[data-pad]').forEach(pad => {
    const canvas = pad.querySelector('canvas');
    const name = pad.querySelector('input');
    const refusal = pad.querySelector('.zt-refusal');
    const pen = canvas.getContext('2d');
    let method = 'DRAWN';
    let last = null;

    function clear() {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      method = 'DRAWN';
      refusal.hidden = true;
    }

    /* the canvas has pixels of its own, whatever its size on the screen */
    function at(event) {
      const box = canvas.getBoundingClientRect();
      return { x: (event.clientX - box.left) * canvas.width / box.width, y: (event.clientY - box.top) * canvas.height / box.height };
    }

    function refuse(text) {
      refusal.textContent = text;
      refusal.hidden = false;
    }

    canvas.addEventListener('pointerdown', event => {
      canvas.setPointerCapture(event.pointerId);
      if (method === 'TYPED') {
        clear();
      }
      refusal.hidden = true;
      last = at(event);
      event.preventDefault();
    });
    canvas.addEventListener('pointermove', event => {
      if (!last) {
        return;
      }
      const next = at(event);
      pen.strokeStyle = '#1b2230';
      pen.lineWidth = 4;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.moveTo(last.x, last.y);
      pen.lineTo(next.x, next.y);
      pen.stroke();
      last = next;
    });
    const lift = () => { last = null; };
    canvas.addEventListener('pointerup', lift);
    canvas.addEventListener('pointercancel', lift);

    pad.querySelector('[data-clear]').addEventListener('click', clear);
    pad.querySelector('[data-type]').addEventListener('click', () => {
      clear();
      pen.fillStyle = '#1b2230';
      pen.font = 'italic 72px cursive, serif';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText(name.value.trim(), canvas.width / 2, canvas.height / 2, canvas.width - 40);
      method = 'TYPED';
    });
    const keep = pad.querySelector('[data-keep]');
    keep.addEventListener('click', async () => {
      keep.disabled = true;
      refusal.hidden = true;
      try {
        const answer = await fetch(pad.dataset.address, {
          method: 'POST',
          headers: {
            Accept: 'application/json',
            'Accept-Language': document.documentElement.lang || 'zh-CN',
            'Content-Type': 'application/json',
            'X-Requested-With': 'XMLHttpRequest'
          },
          body: JSON.stringify({ side: pad.dataset.pad, signer: name.value.trim(), method, image: canvas.toDataURL('image/png').split(',')[1] })
        });
        if (answer.ok) {
          location.reload();
          return;
        }
        const problem = await answer.json();
        refuse((problem.violations || []).map(one => one.message).join(' ') || problem.detail || pad.dataset.failed);
      } catch (e) {
        /* no answer, or none of the application's: nothing more is known */
        refuse(pad.dataset.failed);
      }
      keep.disabled = false;
    });
    clear();
  });
})();
