// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Imports run one way: pages → layouts → components → lib, pages → queries → schemas and lib, client → lib.
 * Each room names the rooms it may not reach into.
 */
const ROOMS = {
  lib: ['schemas', 'queries', 'components', 'layouts', 'pages', 'client', 'build'],
  schemas: ['queries', 'components', 'layouts', 'pages', 'client', 'build'],
  queries: ['components', 'layouts', 'pages', 'client', 'build'],
  components: ['queries', 'layouts', 'pages', 'build'],
  layouts: ['pages', 'client', 'build'],
  client: ['schemas', 'queries', 'components', 'layouts', 'pages', 'build'],
  build: ['queries', 'components', 'layouts', 'pages', 'client'],
};

/** Content is read without knowing what is wrong with it; the rules judge without knowing who is told, or how. */
const SCRIPT_ROOMS = {
  content: ['rules', 'reporters'],
  rules: ['reporters'],
  reporters: [],
  shared: ['content', 'rules', 'reporters'],
};

const scriptRules = Object.entries(SCRIPT_ROOMS).map(([room, closed]) => ({
  files: [`scripts/${room}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: { '@typescript-eslint/no-restricted-imports': toScriptRule(room, closed) },
}));

/**
 * @param {string} room
 * @param {string[]} closed
 * @returns {['error', object]}
 */
function toScriptRule(room, closed) {
  const rooms = {
    group: closed.map((other) => `**/${other}/**`),
    message: `scripts/${room}/ may not import from there: imports run one way (docs/decisions.md).`,
    allowTypeImports: true,
  };
  // A file directly in scripts/ is a command.
  const commands = {
    regex: '^\\.\\./[^./]+\\.ts$',
    message: `scripts/${room}/ may not import a command: imports run one way (docs/decisions.md).`,
  };
  return ['error', { patterns: closed.length ? [rooms, commands] : [commands] }];
}

const roomRules = Object.entries(ROOMS).map(([room, closed]) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  ignores: ['**/*.test.ts'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: { '@typescript-eslint/no-restricted-imports': toRule(room, closed) },
}));

/**
 * @param {string} room
 * @param {string[]} closed
 * @returns {['error', object]}
 */
function toRule(room, closed) {
  const patterns = [
    {
      group: closed.map((other) => `**/${other}/**`),
      message: `src/${room}/ may not import from there: imports run one way (docs/decisions.md).`,
      allowTypeImports: true,
    },
  ];
  if (room !== 'queries') {
    patterns.push({
      group: ['astro:content'],
      message: 'Only src/queries/ reads collections.',
      allowTypeImports: true,
    });
  }
  if (room !== 'components') {
    patterns.push({
      group: ['nhsuk-frontend/**'],
      message: 'Only styles/nhsuk.scss and components/nhs know the vendor.',
      allowTypeImports: false,
    });
  }
  return ['error', { patterns }];
}

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'reports/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is an input: take the build’s date or a parameter, never the clock.',
        },
      ],
      'astro/no-set-html-directive': 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  // Reviewed: two escape their text by toScriptText, and DataChart sets drawings that this project makes itself.
  {
    files: ['src/components/site/{PageHead,SearchPage,DataChart}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  ...roomRules,
  ...scriptRules,
);
