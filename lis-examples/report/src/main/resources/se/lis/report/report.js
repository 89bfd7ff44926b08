'use strict';
(() => {
  const form = document.getElementById('filter');
  const rows = Array.from(document.querySelectorAll('#findings-table > tbody > tr'));
  const count = document.getElementById('shown');
  const nothing = document.getElementById('nothing');
  const fields = ['area', 'severity', 'kind', 'unit', 'rule'];
  const apply = () => {
    const wanted = fields.map(name => [name, form.elements[name].value]).filter(pair => pair[1] !== '');
    const text = form.elements.text.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = wanted.every(pair => row.dataset[pair[0]] === pair[1])
        && (text === '' || row.dataset.search.includes(text));
      row.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = String(shown);
    nothing.hidden = shown > 0;
  };
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply, 0));
  apply();
})();
