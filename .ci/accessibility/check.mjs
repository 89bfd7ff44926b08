// Judges the pages in a folder: axe-core finds no violation at any width, by daylight and in the dark, and Lighthouse gives accessibility 100.
import { readFile, readdir } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const folder = process.argv[2];
const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
if (pages.length === 0) {
  throw new Error(`${folder} has no page`);
}
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const server = http.createServer(async (asked, answer) => {
  const name = path.basename(new URL(asked.url, 'http://localhost').pathname);
  if (!pages.includes(name)) {
    answer.writeHead(404).end();
    return;
  }
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await readFile(path.join(folder, name)));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const wrong = [];
let passed = 0;
const judged = (what, problems) => {
  if (problems.length === 0) {
    passed++;
  } else {
    wrong.push(`${what}: ${problems.join('; ')}`);
  }
};

try {
  for (const name of pages) {
    const address = `http://127.0.0.1:${server.address().port}/${name}`;
    for (const scheme of ['light', 'dark']) {
      for (const width of [360, 720, 1400]) {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(address, { waitUntil: 'load' });
        if (await page.$('#app')) {
          await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
          // What opens is judged opened too.
          await page.click('#groups .group');
        }
        await page.evaluate(axe);
        const found = await page.evaluate(() => globalThis.axe.run());
        judged(
          `axe ${name} ${width} px ${scheme}`,
          found.violations.map((each) => `${each.id} (${each.nodes.length}): ${each.nodes[0].target}`),
        );
        await page.close();
      }
    }
    const page = await browser.newPage();
    const { lhr } = await lighthouse(address, { onlyCategories: ['accessibility'], logLevel: 'error' }, undefined, page);
    judged(
      `Lighthouse ${name}`,
      lhr.categories.accessibility.score === 1
        ? []
        : [
            `accessibility ${lhr.categories.accessibility.score}`,
            ...Object.values(lhr.audits).filter((audit) => audit.score !== null && audit.score < 1).map((audit) => audit.id),
          ],
    );
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
wrong.forEach((problem) => console.error(problem));
console.log(`${passed} passed, ${wrong.length} failed`);
process.exitCode = wrong.length === 0 ? 0 : 1;
