/* A file that is too large is told before it is sent: the server would end the connection while the browser still sends. */
(() => {
  'use strict';
  const field = document.querySelector('input[type=file][data-max-bytes]');
  if (!field) {
    return;
  }
  const check = () => {
    const file = field.files[0];
    field.setCustomValidity(file && file.size > Number(field.dataset.maxBytes) ? field.dataset.tooLarge : '');
    field.reportValidity();
  };
  field.addEventListener('change', check);
})();
