import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { assertSafePages, findFaults } from './safe-pages.ts';

describe('refused', () => {
  test.each([
    ['<script>alert(1)</script>', '<script> inside the page'],
    ['<script type="module">import "/x.js"</script>', '<script> inside the page'],
    ['<script type="importmap">{}</script>', '<script> inside the page'],
    ['<script src="">alert(1)</script>', '<script> inside the page'],
    ['<template><script>alert(1)</script></template>', '<script> inside the page'],
    ['<svg><script>alert(1)</script></svg>', '<script> inside the page'],
    ['</title><ScRiPt>alert(1)</sCrIpT>', '<script> inside the page'],
    ['<script src="https://x.example/x.js"></script>', '<script src="https://x.example/x.js"> asks another origin'],
    ['<script src="//x.example/x.js"></script>', '<script src="//x.example/x.js"> asks another origin'],
    ['<img src="/a.png" onerror="alert(1)">', '<img onerror> runs a script'],
    ['<body ONLOAD=alert(1)>', '<body onload> runs a script'],
    ['<details open ontoggle=alert(1)>', '<details ontoggle> runs a script'],
    ['<svg/onload=alert(1)>', '<svg onload> runs a script'],
    ['<p style="position:fixed">x</p>', '<p style="position:fixed"> is an inline style'],
    ['<a href="javascript:alert(1)">x</a>', '<a href="javascript:alert(1)"> is not an address'],
    ['<a href=" JaVaScRiPt:alert(1)">x</a>', 'is not an address'],
    ['<a href="java&#115;cript:alert(1)">x</a>', '<a href="javascript:alert(1)"> is not an address'],
    ['<a href="javascript&colon;alert(1)">x</a>', '<a href="javascript:alert(1)"> is not an address'],
    ['<a href="vbscript:x">x</a>', 'is not an address'],
    ['<a href="data:text/html,<script>1</script>">x</a>', 'is not an address'],
    ['<svg><a xlink:href="javascript:alert(1)">x</a></svg>', 'is not an address'],
    ['<form action="javascript:alert(1)"></form>', 'is not an address'],
    ['<a href="//x.example/">x</a>', '<a href="//x.example/"> leads elsewhere than it says'],
    ['<a href="/&#9;/x.example/">x</a>', 'leads elsewhere than it says'],
    ['<a href="/\\x.example/..">x</a>', 'leads elsewhere than it says'],
    ['<a href="https:x.example">x</a>', 'leads elsewhere than it says'],
    ['<a href="https://www.nhs.uk@x.example/">x</a>', 'leads elsewhere than it says'],
    ['<h2 id="receipt-gap">A</h2><li id="receipt-gap">B</li>', 'id="receipt-gap" stands twice'],
    ['<button formaction="javascript:alert(1)">x</button>', 'is not an address'],
    ['<img src="https://x.example/a.png">', '<img src="https://x.example/a.png"> asks another origin'],
    ['<img src="//x.example/a.png">', '<img src="//x.example/a.png"> asks another origin'],
    ['<img src="/\\x.example/a.png">', 'asks another origin'],
    ['<img src="data:image/svg+xml,x">', 'is not an address'],
    ['<img srcset="https://x.example/a.png 2x">', 'asks another origin'],
    ['<picture><source srcset="//x.example/a.webp"></picture>', 'asks another origin'],
    ['<video poster="https://x.example/a.png"></video>', 'asks another origin'],
    ['<svg><use href="https://x.example/a.svg#b"></use></svg>', '<use> is not used on this site'],
    ['<svg><image xlink:href="https://x.example/a.png"></image></svg>', '<image> is not used on this site'],
    ['<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>', '<animate> is not used on this site'],
    ['<svg><feImage href="https://x.example/a.png"/></svg>', 'is not used on this site'],
    ['<a href="java&#10;script:alert(1)">x</a>', 'is not an address'],
    ['<a href="&#1;javascript:alert(1)">x</a>', 'is not an address'],
    ['<img src="/&#9;/x.example/a.png">', 'asks another origin'],
    ['<noscript><img src="https://x.example/a.png"></noscript>', 'asks another origin'],
    ['<img srcset="/a.png 1x, https://x.example/b.png 2x">', 'asks another origin'],
    ['<link rel="preload" imagesrcset="https://x.example/b.png 2x">', 'asks another origin'],
    ['<link rel="shortcut icon" href="https://x.example/a.ico">', 'asks another origin'],
    ['<link rel="STYLESHEET" href="https://x.example/a.css">', 'asks another origin'],
    ['<meta http-equiv="refresh" content="0;url=https://x.example">', '<meta http-equiv> is not used'],
    ['<style>@import "https://x.example/a.css"</style>', '<style> asks another origin'],
    ['<style>p { background: url( //x.example/a.png) }</style>', '<style> asks another origin'],
    ['<form action="https://x.example/"></form>', 'asks another origin'],
    ['<a href="/" ping="https://x.example/">x</a>', 'asks another origin'],
    ['<input type="IMAGE" src="/a.png">', '<input type="image"> loads a picture'],
    ['<track src="/a.vtt">', '<track> is not used on this site'],
    ['<link rel="stylesheet" href="https://x.example/a.css">', 'asks another origin'],
    ['<link rel="preconnect" href="https://x.example">', 'asks another origin'],
    ['<object data="https://x.example/a.swf"></object>', 'asks another origin'],
    ['<embed src="https://x.example/a.swf">', 'asks another origin'],
    ['<iframe src="/about/"></iframe>', '<iframe> is not used on this site'],
    ['<iframe srcdoc="<script>1</script>"></iframe>', '<iframe> is not used on this site'],
    ['<base href="https://x.example/">', '<base> is not used on this site'],
  ])('%s', (html, fault) => {
    expect(findFaults(html).join('\n')).toContain(fault);
  });
});

describe('accepted', () => {
  test.each([
    '<p title="<script>alert(1)</script>">x</p>',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; onclick="x" javascript:</p>',
    '<!-- <script>alert(1)</script> -->',
    '<script type="module" src="/_astro/page.js"></script>',
    '<script type="application/ld+json">{"@type":"Thing"}</script>',
    '<a href="https://www.nhs.uk/">NHS</a> <a href="tel:111">111</a> <a href="#top">Up</a>',
    '<a href="/search/?q=javascript:x">x</a>',
    '<a href="https://www.nhs.uk/?who=a@b.example">x</a> <a href="mailto:a@b.example">y</a>',
    '<link rel="canonical" href="https://fit.example/"><link rel="icon" href="/favicon.svg">',
    '<img src="/map.png" srcset="/map.png 1x, /map@2x.png 2x" alt="A map">',
    '<form action="/search/"><button>Search</button></form>',
    '<style>p { color: red }</style>',
    '<p data-on="x" data-style="y">x</p>',
    '',
  ])('%s', (html) => {
    expect(findFaults(html)).toEqual([]);
  });
});

describe('assertSafePages', () => {
  test('names every fault of every page at once', () => {
    const folder = createFolder({
      'index.html': '<script>1</script><p style="x">',
      'about/index.html': '<iframe>',
      'fine/index.html': '<p>Fine</p>',
      'notes.txt': '<script>1</script>',
    });
    expect(() => assertSafePages({ folder })).toThrow(
      [
        'about/index.html: <iframe> is not used on this site',
        'index.html: <script> inside the page',
        'index.html: <p style="x"> is an inline style',
      ].join('\n'),
    );
  });

  test('says nothing when all is well', () => {
    expect(assertSafePages({ folder: createFolder({ 'index.html': '<p>Fine</p>' }) })).toBeUndefined();
  });
});
