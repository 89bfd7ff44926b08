// Measures a page of findings in Chromium: how long until it can be read and used, how long filters take until what they show is laid
// out, and how large it is. Prints the median and the worst of five runs.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const RUNS = 5;
const file = path.resolve(process.argv[2]);
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const times = new Map();
const took = (what, milliseconds) => times.set(what, [...(times.get(what) ?? []), milliseconds]);

/** Clicks what a selector finds, or types a text into it, and returns the milliseconds until what that shows is painted. */
const filtered = (page, selector, text) =>
  page.evaluate(
    async (selector, text) => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      await painted();
      const shown = document.querySelector('#shown');
      const before = shown.textContent;
      const field = document.querySelector(selector);
      const from = performance.now();
      if (text === undefined) {
        field.click();
      } else {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      while (shown.textContent === before) {
        await new Promise((done) => setTimeout(done));
        if (performance.now() - from > 10_000) {
          throw new Error(`${selector} filtered nothing`);
        }
      }
      await painted();
      return performance.now() - from;
    },
    selector,
    text,
  );

try {
  let shown = '';
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    const from = performance.now();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined, { polling: 'mutation' });
    took('load until it can be used', performance.now() - from);
    shown = await page.$eval('#shown', (each) => each.textContent);
    took('filter by one box', await filtered(page, '#filter input[name=severity]'));
    took('by a second box', await filtered(page, '#filter input[name=force]'));
    took('filter cleared', await filtered(page, '#filter [type=reset]'));
    took('filter by a word, of which 60 ms wait for its next letter', await filtered(page, '#filter [type=search]', 'klass'));
    await page.close();
  }
  console.log(shown);
  console.log(`${path.basename(file)}: ${((await stat(file)).size / 1e6).toFixed(2)} MB`);
  for (const [what, all] of times) {
    const sorted = all.toSorted((one, other) => one - other);
    console.log(`${what}: ${sorted[Math.floor(RUNS / 2)].toFixed(0)} ms, at most ${sorted[RUNS - 1].toFixed(0)} ms`);
  }
} finally {
  await browser.close();
}
