// Comfort on top of pages that are complete without it: clocks that run, questions that hide, news that arrives.
// It knows nothing of children and keeps nothing.

const body = document.body;
const said = (name) => body.dataset[`word${name}`] ?? '';

// The server's clock decides: a cheap phone's own may be hours off, and the demo's is another time altogether.
const serverTime = Date.parse(document.querySelector('meta[name="server-time"]')?.content ?? '') || Date.now();
const loaded = performance.now();
const now = () => serverTime + (performance.now() - loaded);

// ---- clocks ----

const hour = 3_600_000;

function length(ms, withSeconds) {
  const t = Math.abs(ms);
  const s = Math.floor(t / 1000), m = Math.floor(s / 60), h = Math.floor(m / 60), d = Math.floor(h / 24);
  if (d >= 2) return pair(d, 'Day', h % 24, 'Hour');
  if (h >= 1) return pair(h, 'Hour', m % 60, 'Minute');
  if (!withSeconds) return pair(Math.max(1, m), 'Minute', 0, '');
  return m === 0 ? pair(s, 'Second', 0, '') : `${m} ${said('Minute')} ${String(s % 60).padStart(2, '0')} ${said('Second')}`;
}

function pair(a, unitA, b, unitB) {
  return b === 0 ? `${a} ${said(unitA)}` : `${a} ${said(unitA)} ${b} ${said(unitB)}`;
}

function tick(all) {
  for (const clock of document.querySelectorAll('time[data-clock]')) {
    const distance = Date.parse(clock.dateTime) - now();
    if (!all && Math.abs(distance) > hour + 60_000) continue;
    const kind = clock.dataset.clock;
    const over = kind === 'until' && distance <= 0;
    const sentence = kind === 'for' ? '{0}' : kind === 'ago' ? said('Ago') : over ? said('Over') : said('Left');
    const text = sentence.replace('{0}', length(distance, clock.dataset.seconds === 'yes'));
    if (clock.textContent !== text) clock.textContent = text;
    clock.classList.toggle('over', over);
  }
}

// Every second for clocks under an hour, every minute for the rest; none while nobody looks.
if (document.querySelector('time[data-clock]')) {
  let beats = 0;
  tick(true);
  setInterval(() => { if (!document.hidden) tick(++beats % 60 === 0); }, 1000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(true); });
}

// ---- questions that are asked only sometimes ----

// The row of a repeated group, or the whole form: conditions look only inside.
const scopeOf = (box) => box.dataset.row ? box.closest('details') : box.closest('form');

function answers(scope, box, field) {
  const name = box.dataset.row ? `${box.dataset.row}.${field}` : field;
  const found = [...scope.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  const given = found.filter((e) => !e.disabled)
    .filter((e) => (e.type !== 'checkbox' && e.type !== 'radio') || e.checked)
    .map((e) => e.value).filter((v) => v.trim() !== '');
  const isFlag = found.length === 1 && found[0].type === 'checkbox' && found[0].value === 'true';
  return isFlag && given.length === 0 && !found[0].disabled ? ['false'] : given;
}

function holds(condition, ask) {
  switch (condition.op) {
    case 'in': return ask(condition.field).some((a) => condition.codes.includes(a));
    case 'present': return ask(condition.field).length > 0;
    case 'and': return condition.all.every((c) => holds(c, ask));
    case 'not': return !holds(condition.inner, ask);
    default: return true;
  }
}

function arrange(form) {
  // In the order of the form, so that what hangs on a hidden question is hidden after it.
  for (const box of form.querySelectorAll('[data-when], [data-required-when]')) {
    const scope = scopeOf(box);
    const ask = (field) => answers(scope, box, field);
    if (box.dataset.when) {
      const wanted = holds(JSON.parse(box.dataset.when), ask);
      box.hidden = !wanted;
      // Hidden answers are not sent; what was typed stays, should the question come back.
      for (const input of box.querySelectorAll('input, select, textarea')) input.disabled = input.closest('[hidden]') !== null;
      for (const note of box.querySelectorAll(':scope > [data-only-if]')) note.hidden = true;
    }
    if (box.dataset.requiredWhen) {
      const needed = holds(JSON.parse(box.dataset.requiredWhen), ask);
      for (const input of box.querySelectorAll('input:not([type="checkbox"]), select, textarea')) input.required = needed;
      // The browser insists where it is needed; the sentence is for pages without script.
      for (const note of box.querySelectorAll(':scope > [data-needed-if]')) note.hidden = true;
    }
  }
}

for (const form of document.querySelectorAll('form[data-act]')) {
  arrange(form);
  form.addEventListener('input', () => arrange(form));
  form.addEventListener('change', () => arrange(form));
}

// ---- sending ----

const mint = () => crypto.randomUUID().replaceAll('-', '');

function free(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  // Not "disabled": a disabled button would take its own name and value out of what is sent.
  for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  // "Now" is the moment of sending, not of the page: it must still be true when the form waits for a network.
  for (const when of form.querySelectorAll('input[data-now]'))
    if (when.value === '') when.value = new Date(now() + 7 * hour).toISOString().slice(0, 16);
  // If the network swallowed it, the person may try again; the act id keeps it from happening twice.
  setTimeout(() => free(form), 15_000);
});

// A page out of the back/forward cache is a new form: the same id would make the server answer "already done".
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const input of document.querySelectorAll('[data-act-id]')) input.value = mint();
  for (const form of document.forms) free(form);
});

document.querySelector('[data-errors]')?.focus();

// ---- long pages: an address leads into its folded part, and a word finds it ----

function unfold() {
  const part = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (part?.tagName === 'DETAILS') part.open = true;
}
unfold();
addEventListener('hashchange', unfold);

const plain = (text) => text.normalize('NFKC').toLowerCase().trim();

function sift(box) {
  const wanted = plain(box.querySelector('[data-filter]').value);
  let found = 0;
  for (const part of document.querySelectorAll('[data-filter-part]')) {
    part.dataset.open ??= part.open ? 'yes' : 'no';
    const whole = plain(part.querySelector('summary').textContent).includes(wanted);
    const rows = [...part.querySelectorAll('tbody > tr')].filter((row) => {
      const fits = whole || plain(row.querySelector('th').textContent).includes(wanted);
      row.hidden = !fits;
      return fits;
    });
    part.hidden = !whole && rows.length === 0;
    part.open = wanted === '' ? part.dataset.open === 'yes' : !part.hidden;
    if (!part.hidden) found++;
    const link = document.querySelector(`[data-filter-link="${CSS.escape(part.id)}"]`);
    if (link) link.hidden = part.hidden;
  }
  const say = box.querySelector('[data-filter-found]');
  say.textContent = wanted === '' ? '' : say.dataset.filterFound.replace('{0}', found);
}

for (const box of document.querySelectorAll('[data-filter-box]')) {
  box.hidden = false;
  box.addEventListener('input', () => sift(box));
}

// ---- news ----

// It says that something is new and never what.
if (body.dataset.signedIn && 'EventSource' in window) {
  const bar = document.getElementById('arrival');
  let source;
  const listen = () => { source ??= Object.assign(new EventSource('/arrivals'), { onmessage: () => { bar.hidden = false; } }); };
  const rest = () => { source?.close(); source = undefined; };
  listen();
  addEventListener('pagehide', rest);
  addEventListener('pageshow', (event) => { if (event.persisted) listen(); });
}

// ---- the one box: answers as one types, of what she may open alone; a figure opens an answer ----

const box = document.querySelector('form[data-find]');
if (box) {
  const input = box.querySelector('#sought');
  const found = document.querySelector('#found');
  let waiting = 0, asked = input.value.trim(), round = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 500);
  });
  async function ask() {
    const sought = input.value.trim();
    if (sought.length < 3 || sought === asked) return;
    asked = sought;
    const mine = ++round;
    try {
      const answer = await fetch(box.action, { method: 'POST', body: new URLSearchParams({ sought, typing: 'yes' }) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#found');
      if (page && answer.ok && mine === round && input.value.trim() === sought) found.replaceChildren(...page.childNodes);
    } catch { /* without a connection the button says so */ }
  }
  document.addEventListener('keydown', (e) => {
    if (e.target.closest?.('input, textarea, select') || e.ctrlKey || e.metaKey || e.altKey || !/^[1-9]$/.test(e.key)) return;
    found.querySelectorAll('a.file')[e.key - 1]?.click();
  });
}
