/* Keeps the shell's static files and the page that says one is offline. Never a page of the application: those are for the
   person signed on, and for now. */
'use strict';
const CACHE = 'zhutong-shell-' + new URL(self.location).searchParams.get('v');
const OFFLINE = '/offline';

self.addEventListener('install', event => {
  const v = new URL(self.location).searchParams.get('v');
  event.waitUntil(caches.open(CACHE)
    .then(cache => cache.addAll([OFFLINE, '/resources/zhutong.css?v=' + v, '/resources/zhutong.js?v=' + v, '/resources/icon.svg']))
    .then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(n => n.startsWith('zhutong-shell-') && n !== CACHE).map(n => caches.delete(n))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  } else if (url.pathname.startsWith('/resources/') && url.searchParams.has('v')
      || url.pathname.startsWith('/jakarta.faces.resource/') && url.searchParams.has('v')) {
    event.respondWith(caches.match(request).then(hit => hit || fetch(request).then(answer => {
      if (answer.ok && answer.type === 'basic') {
        const copy = answer.clone();
        caches.open(CACHE).then(cache => cache.put(request, copy));
      }
      return answer;
    })));
  }
});
