'use strict';
(() => {
  const at = id => document.getElementById(id);
  const words = JSON.parse(at('words').textContent);
  const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (all, name) => values[name]);
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const language = document.documentElement.lang;
  const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  const spoken = day => (day ? days.format(new Date(day)) : '');

  // Places in a row of the data.
  const [ID, RULE, KIND, SEVERITY, FORCE, UNIT, ROLE, REMEDIED, WAIVED, DUE, SUBJECT, SUBJECT_ID, MESSAGE, LAW, WHY, CONTROLS, FINABLE] =
    Array(17).keys();
  const SEVERITIES = ['critical', 'high', 'medium', 'low'];
  const FORCES = ['law', 'regulation', 'standard', 'agreement', 'policy', 'practice'];
  const PAGE = 100;
  const ON_PAPER = 3000;

  const unpacked = async () => {
    const bytes = Uint8Array.from(atob(at('data').textContent), letter => letter.charCodeAt(0));
    const text = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    return JSON.parse(await text);
  };

  const start = data => {
    const { texts, rules, rows } = data;
    const form = at('filter');
    const table = at('groups');
    const valueOf = {
      kind: row => texts[row[KIND]],
      force: row => texts[row[FORCE]],
      severity: row => texts[row[SEVERITY]],
      remedied: row => texts[row[REMEDIED]],
      waived: row => (row[WAIVED] < 0 ? 'no' : 'yes'),
      area: row => rules[row[RULE]].area,
      role: row => texts[row[ROLE]],
      unit: row => texts[row[UNIT]],
      rule: row => rules[row[RULE]].id,
    };
    const names = Object.keys(valueOf);
    const label = {};
    for (const box of form.querySelectorAll('input[type=checkbox]')) {
      (label[box.name] ??= new Map()).set(box.value, box.nextElementSibling.textContent);
    }
    let searched;
    const search = index => {
      searched ??= rows.map(row => [rules[row[RULE]].id, rules[row[RULE]].title, texts[row[MESSAGE]], row[SUBJECT], row[SUBJECT_ID],
        label.unit.get(texts[row[UNIT]])].join(' ').toLowerCase());
      return searched[index];
    };

    let groups = [];
    let sorting = { by: 'rank', down: false };
    const open = new Map();

    // ------------------------------------------------------------ what fits

    const chosen = () => {
      const wanted = new Map();
      for (const name of names) {
        const values = [...form.querySelectorAll(`input[name="${name}"]:checked`)].map(box => box.value);
        if (values.length) wanted.set(name, new Set(values));
      }
      return { wanted, text: form.elements.text.value.trim() };
    };

    const group = (rule, fitting) => {
      const found = { rule, rows: fitting, violations: 0, undetermined: 0, upcoming: 0, waived: 0, severity: 3, force: 5, due: '', role: '' };
      for (const row of fitting) {
        const kind = texts[row[KIND]];
        if (row[WAIVED] >= 0) found.waived++;
        else if (kind === 'violation') found.violations++;
        else found[kind]++;
        found.severity = Math.min(found.severity, SEVERITIES.indexOf(texts[row[SEVERITY]]));
        found.force = Math.min(found.force, FORCES.indexOf(texts[row[FORCE]]));
        if (row[DUE] && (!found.due || row[DUE] < found.due)) found.due = row[DUE];
        found.role ||= label.role.get(texts[row[ROLE]]);
      }
      return found;
    };

    const fit = ({ wanted, text }) => {
      const low = text.toLowerCase();
      const tests = [...wanted].map(([name, values]) => [valueOf[name], values]);
      const byRule = new Map();
      rows.forEach((row, index) => {
        if (tests.every(([value, values]) => values.has(value(row))) && (!low || search(index).includes(low))) {
          const list = byRule.get(row[RULE]);
          if (list) list.push(row);
          else byRule.set(row[RULE], [row]);
        }
      });
      return [...byRule].map(([rule, fitting]) => group(rule, fitting));
    };

    const order = {
      rank: (a, b) => a.rule - b.rule,
      count: (a, b) => b.rows.length - a.rows.length,
      severity: (a, b) => a.severity - b.severity,
      force: (a, b) => a.force - b.force,
      due: (a, b) => (a.due || '9').localeCompare(b.due || '9'),
      role: (a, b) => a.role.localeCompare(b.role, document.documentElement.lang),
    };

    // ------------------------------------------------------------ drawing

    const badge = severity => make('span', { className: `badge ${severity}`, textContent: label.severity.get(severity) });

    const inside = (row, finding) => {
      const parts = [];
      const list = (heading, lines) => {
        if (lines.length) parts.push(make('h3', { textContent: heading }), make('ul', {}, ...lines.map(line => make('li', { textContent: line }))));
      };
      const lines = place => (texts[row[place]] ? texts[row[place]].split('\n') : []);
      list(words['why'], lines(WHY));
      list(words['law'], lines(LAW));
      if (texts[row[CONTROLS]]) parts.push(make('p', { textContent: `${words['controls']}: ${texts[row[CONTROLS]]}` }));
      if (row[FINABLE]) parts.push(make('p', { textContent: `${words['fine']} ${spoken(row[FINABLE])}.` }));
      if (row[WAIVED] >= 0) parts.push(make('p', { textContent: `${words['waiver']} ${texts[row[WAIVED]]}` }));
      parts.push(make('p', {}, make('a', { href: `#finding-${row[ID]}`, textContent: words['permalink'] })));
      finding.append(make('div', { className: 'inside' }, ...parts));
    };

    const state = row => {
      const kind = label.kind.get(texts[row[KIND]]);
      if (row[WAIVED] >= 0) return `${kind}, ${label.waived.get('yes')}`;
      const remedied = texts[row[REMEDIED]];
      return remedied === 'repairable' ? kind : `${kind}, ${label.remedied.get(remedied)}`;
    };

    const line = row => {
      const finding = make('details', { id: `finding-${row[ID]}` }, make('summary', { textContent: texts[row[MESSAGE]] }));
      finding.addEventListener('toggle', () => finding.childElementCount === 1 && inside(row, finding));
      return make('tr', {},
        make('td', { className: 'message' }, finding),
        make('td', {}, make('bdi', { textContent: row[SUBJECT] })),
        make('td', {}, make('bdi', { textContent: label.unit.get(texts[row[UNIT]]) })),
        make('td', { textContent: spoken(row[DUE]) }),
        make('td', {}, badge(texts[row[SEVERITY]]), ` ${state(row)}`));
    };

    const columns = [
      ['what', row => texts[row[MESSAGE]]], ['subject', row => row[SUBJECT]], ['unit', row => label.unit.get(texts[row[UNIT]])],
      ['due', row => row[DUE] || '9'], ['severity', row => String(SEVERITIES.indexOf(texts[row[SEVERITY]]))],
    ];

    const list = (found, most) => {
      let sorted = found.rows;
      let shown = 0;
      const body = make('tbody');
      const more = make('button', { type: 'button', className: 'more' });
      const draw = count => {
        body.append(...sorted.slice(shown, shown + count).map(line));
        shown = Math.min(sorted.length, shown + count);
        more.hidden = shown === sorted.length;
        more.textContent = say('more', { n: sorted.length - shown });
      };
      more.addEventListener('click', () => draw(PAGE));
      const heads = columns.map(([key, value]) => {
        const button = make('button', { type: 'button', textContent: words[key] });
        const head = make('th', { scope: 'col' }, button);
        button.addEventListener('click', () => {
          const down = head.ariaSort === 'ascending';
          heads.forEach(each => each.removeAttribute('aria-sort'));
          head.ariaSort = down ? 'descending' : 'ascending';
          sorted = [...found.rows].sort((a, b) =>
            (down ? -1 : 1) * value(a).localeCompare(value(b), document.documentElement.lang, { numeric: true }));
          body.replaceChildren();
          shown = 0;
          draw(PAGE);
        });
        return head;
      });
      draw(most);
      return make('div', {},
        make('p', {}, make('strong', { textContent: `${words['remedy']}: ` }), rules[found.rule].remedy),
        make('table', { className: 'list' }, make('thead', {}, make('tr', {}, ...heads)), body), more);
    };

    const heading = found => {
      const rule = rules[found.rule];
      const broken = found.violations + found.waived;
      if (!broken) return rule.title;
      return broken === 1 ? rule.failedOne : rule.failed.replace('{count}', broken);
    };

    const counts = found => ['violations', 'waived', 'undetermined', 'upcoming'].filter(key => found[key])
      .map(key => say(`count.${key}`, { n: found[key] })).join(', ');

    const show = (found, body, most = PAGE) => {
      const button = body.querySelector('button');
      const shown = button.getAttribute('aria-expanded') === 'true';
      if (shown) return;
      button.setAttribute('aria-expanded', 'true');
      open.set(found.rule, true);
      body.append(make('tr', { className: 'opened' }, make('td', { colSpan: 6 }, list(found, most))));
    };
    const hide = (found, body) => {
      body.querySelector('button').setAttribute('aria-expanded', 'false');
      open.delete(found.rule);
      body.querySelector('tr.opened').remove();
    };

    const drawn = found => {
      const rule = rules[found.rule];
      const button = make('button', { type: 'button', className: 'group', textContent: heading(found) });
      button.setAttribute('aria-expanded', 'false');
      const cell = (name, ...content) => {
        const made = make('td', {}, ...content);
        made.dataset.label = words[name];
        return made;
      };
      const row = make('tr', {},
        make('th', { scope: 'row' }, button, make('span', { className: 'soft', textContent: `${rule.id} · ${label.area.get(rule.area)} · ${counts(found)}` })),
        cell('count', String(found.rows.length)), cell('severity', badge(SEVERITIES[found.severity])),
        cell('force', label.force.get(FORCES[found.force])), cell('due', spoken(found.due)), cell('responsible', found.role));
      row.children[1].className = 'number';
      const body = make('tbody', { id: `rule-${rule.id}` }, row);
      button.addEventListener('click', () => (open.has(found.rule) ? hide(found, body) : show(found, body)));
      return body;
    };

    const draw = () => {
      const stay = new Set(open.keys());
      open.clear();
      groups.sort(order[sorting.by]);
      if (sorting.down) groups.reverse();
      const bodies = groups.map(drawn);
      table.replaceChildren(table.caption, table.tHead, ...bodies);
      groups.forEach((found, place) => stay.has(found.rule) && show(found, bodies[place]));
      for (const head of table.tHead.querySelectorAll('th')) {
        if (head.firstElementChild.dataset.sort === sorting.by) head.ariaSort = sorting.down ? 'descending' : 'ascending';
        else head.removeAttribute('aria-sort');
      }
    };

    const tell = ({ wanted, text }) => {
      const total = { violations: 0, waived: 0, undetermined: 0, upcoming: 0 };
      let count = 0;
      for (const found of groups) {
        count += found.rows.length;
        for (const key of Object.keys(total)) total[key] += found[key];
      }
      at('shown').textContent = say('shown', { n: count, all: rows.length, rules: groups.length }) + (count ? ` (${counts(total)})` : '');
      at('nothing').hidden = count > 0;
      const said = [...wanted].map(([name, values]) =>
        `${form.querySelector(`[data-filter=${name}] legend`).textContent}: ${[...values].map(value => label[name].get(value)).join(', ')}`);
      if (text) said.push(`${words['text']}: ”${text}”`);
      at('said').textContent = said.length ? `${words['filter.on']} ${said.join('; ')}.` : words['filter.off'];
      for (const part of form.querySelectorAll('.filter')) {
        const values = wanted.get(part.dataset.filter);
        part.querySelector('.chosen').textContent = values ? `(${values.size})` : '';
      }
    };

    // ------------------------------------------------------------ the address

    const remember = ({ wanted, text }) => {
      const address = new URLSearchParams();
      for (const [name, values] of wanted) values.forEach(value => address.append(name, value));
      if (text) address.set('text', text);
      if (sorting.by !== 'rank' || sorting.down) address.set('sort', (sorting.down ? '-' : '') + sorting.by);
      const hash = String(address);
      history.replaceState(null, '', hash ? `#filter?${hash}` : location.pathname + location.search);
    };

    const apply = (write = true) => {
      const filter = chosen();
      groups = fit(filter);
      draw();
      tell(filter);
      if (write) remember(filter);
    };

    const clear = () => {
      form.querySelectorAll('input[type=checkbox]').forEach(box => { box.checked = false; });
      form.elements.text.value = '';
    };

    const follow = () => {
      const hash = decodeURIComponent(location.hash.slice(1));
      if (location.hash.startsWith('#filter?')) {
        const address = new URLSearchParams(location.hash.slice('#filter?'.length));
        clear();
        for (const box of form.querySelectorAll('input[type=checkbox]')) box.checked = address.getAll(box.name).includes(box.value);
        form.elements.text.value = address.get('text') ?? '';
        const sort = address.get('sort') ?? 'rank';
        const by = sort.replace('-', '');
        sorting = { by: order[by] ? by : 'rank', down: sort.startsWith('-') };
        apply(false);
      } else if (hash.startsWith('rule-') || hash.startsWith('finding-')) {
        const row = rows.find(each => `finding-${each[ID]}` === hash || `rule-${rules[each[RULE]].id}` === hash);
        if (!row) return;
        clear();
        apply(false);
        const found = groups.find(each => each.rule === row[RULE]);
        const body = at(`rule-${rules[row[RULE]].id}`);
        show(found, body, hash.startsWith('finding-') ? found.rows.indexOf(row) + 1 : PAGE);
        const target = hash.startsWith('finding-') ? at(hash) : body;
        if (target.tagName === 'DETAILS') target.open = true;
        target.scrollIntoView();
        (target.querySelector('button, summary')).focus({ preventScroll: true });
      }
    };

    // ------------------------------------------------------------ what people do

    form.addEventListener('submit', event => event.preventDefault());
    let waiting;
    form.addEventListener('input', event => {
      clearTimeout(waiting);
      if (event.target.type === 'search') waiting = setTimeout(apply, 60);
      else apply();
    });
    form.addEventListener('reset', () => setTimeout(apply, 0));
    table.tHead.addEventListener('click', event => {
      const by = event.target.dataset.sort;
      if (!by) return;
      sorting = { by, down: sorting.by === by && !sorting.down };
      apply();
    });
    addEventListener('hashchange', follow);
    let before;
    addEventListener('beforeprint', () => {
      before = new Set(open.keys());
      let room = ON_PAPER;
      for (const found of groups) {
        if (room <= 0) break;
        const body = at(`rule-${rules[found.rule].id}`);
        if (before.has(found.rule)) hide(found, body);
        show(found, body, Math.min(room, found.rows.length));
        room -= found.rows.length;
      }
    });
    addEventListener('afterprint', () => {
      open.clear();
      before.forEach(rule => open.set(rule, true));
      draw();
    });
    at('app').hidden = false;
    at('plain').remove();
    apply(false);
    follow();
    document.documentElement.dataset.ready = 'yes';
  };

  if (typeof DecompressionStream === 'undefined') {
    at('plain').innerHTML = at('plain').textContent;
  } else {
    unpacked().then(start);
  }
})();
