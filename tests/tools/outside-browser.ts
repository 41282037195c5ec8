// Tasks load the browser's API with them; outside a browser its polyfill refuses to load without this much of one.
Object.assign(globalThis, { chrome: { runtime: { id: 'outside-browser' } } });
