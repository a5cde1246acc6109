/* The files of a document: sent one after the other, each as the body of its request; the list is read anew, the page stays. */
(() => {
  'use strict';
  const card = document.querySelector('#attachments');
  if (!card) {
    return;
  }
  const refusal = card.querySelector('.zt-refusal');
  const status = card.querySelector('[role=status]');
  const bar = card.querySelector('.zt-file-progress');
  const say = (text, name) => text.replace('{0}', name);

  function show(problems) {
    refusal.hidden = !problems.length;
    refusal.replaceChildren(...problems.map(text => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    }));
  }

  /* a problem of the server in words, or that there was no answer at all */
  function reason(text) {
    try {
      const problem = JSON.parse(text);
      return (problem.violations || []).map(one => one.message).join(' ') || problem.detail || card.dataset.failed;
    } catch (e) {
      /* no answer of the application's: nothing more is known */
      return card.dataset.failed;
    }
  }

  function call(method, address, body, progress) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open(method, card.dataset.base + address);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Accept-Language', document.documentElement.lang || 'zh-CN');
      request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      if (body) {
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.setRequestHeader('Idempotency-Key', Array.from(crypto.getRandomValues(new Uint32Array(4)), n => n.toString(36)).join('-'));
      }
      request.upload.addEventListener('progress', event => progress && progress(event.loaded / (event.total || 1)));
      request.addEventListener('load', () => request.status < 300 ? done() : failed(new Error(reason(request.responseText))));
      request.addEventListener('error', () => failed(new Error(card.dataset.failed)));
      request.send(body);
    });
  }

  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const files = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#attachments [data-files]');
    if (files) {
      card.querySelector('[data-files]').replaceWith(document.adoptNode(files));
    }
  }

  async function attach(files) {
    const problems = [];
    for (const file of files) {
      if (file.size > Number(card.dataset.maxBytes)) {
        problems.push(file.name + ': ' + card.dataset.tooLarge);
        continue;
      }
      bar.hidden = false;
      status.textContent = say(card.dataset.sending, file.name);
      try {
        await call('POST', '?fileName=' + encodeURIComponent(file.name), file, part => { bar.firstElementChild.value = part; });
        status.textContent = say(card.dataset.sent, file.name);
      } catch (e) {
        status.textContent = '';
        problems.push(e.message);
      }
      bar.hidden = true;
    }
    show(problems);
    await refresh();
  }

  card.addEventListener('change', event => {
    if (event.target.matches('[data-attach]') && event.target.files.length) {
      const files = Array.from(event.target.files);
      event.target.value = '';
      attach(files);
    }
  });
  card.addEventListener('click', async event => {
    const button = event.target.closest('[data-remove]');
    if (!button || button.disabled) {
      return;
    }
    button.disabled = true;
    const why = button.parentElement.querySelector('input').value.trim();
    try {
      await call('DELETE', '/' + button.dataset.remove + (why ? '?reason=' + encodeURIComponent(why) : ''));
      status.textContent = '';
      show([]);
    } catch (e) {
      show([e.message]);
    }
    await refresh();
  });
})();
