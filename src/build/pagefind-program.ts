/** Of Pagefind's program, the class that searches one index, and of that the steps that our searches take. */
import { minify, parseAst } from 'vite';

/** What our class replaces (src/client/pagefind-engine.ts), and what no search of ours asks for. */
const UNUSED = new Set<unknown>([
  ...['options', 'enterPlaygroundMode', 'filters', 'preload', 'initPrimaryBasePath', 'loadFilterChunk'],
  ...['loadMeta', 'loadChunk', '_loadGenericChunk', 'throttledFetch', 'dequeueNextFetch', 'performFetch'],
]);
/** Between the first and the last of these stands what unpacks gzip, which our files are not. */
const [UNPACKING, UNPACKED] = ['u8', 'gz_default'] as const;
const CLASS = 'PagefindInstance';

/** @param program Of the pinned version. @throws when it has another form than expected. */
export async function toEngine(program: string): Promise<string> {
  const replace = (text: string, part: RegExp, by: string) => {
    return text.match(new RegExp(part, 'g'))?.length === 1 ? text.replace(part, by) : refuse(String(part));
  };
  const unpacked = replace(program, /\bgz_default\s*=\s*gunzipSync\b/, 'gz_default=()=>{throw Error("not an index")}');
  const engine = replace(unpacked, /export\s*\{[^}]*\bcreateInstance\b[^}]*\};?\s*$/, 'export{PagefindInstance};');
  const { code, errors } = await minify('pagefind.js', dropUnused(engine), {
    module: true,
    compress: { target: 'es2022', treeshake: { propertyReadSideEffects: false } },
    mangle: { toplevel: true },
  });
  if (errors.length) throw new Error(`Pagefind's program could not be made smaller: ${errors[0]?.message}`);
  return code;
}

/** The text without the parts that no search of ours runs. Minifiers keep methods, and loops that fill tables. */
function dropUnused(program: string): string {
  const { body } = parseAst(program);
  const find = (name: string) => {
    const found = body.find(
      (each) =>
        each.type === 'VariableDeclaration' && each.declarations.some(({ id }) => 'name' in id && id.name === name),
    );
    return found ?? refuse(name);
  };
  const declared = find(CLASS);
  const instance = declared.type === 'VariableDeclaration' ? declared.declarations[0]?.init : undefined;
  const methods = (instance?.type === 'ClassExpression' ? instance : refuse(CLASS)).body.body.filter(
    (each) => each.type === 'MethodDefinition' && 'name' in each.key && UNUSED.has(each.key.name),
  );
  if (methods.length !== UNUSED.size) refuse([...UNUSED].join(', '));
  const unpacking = { start: find(UNPACKING).start, end: find(UNPACKED).start };
  return [unpacking, ...methods]
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), program);
}

function refuse(what: string): never {
  throw new Error(`Pagefind's program has no ${what}`);
}
