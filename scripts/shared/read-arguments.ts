/** The options of a command. A mistyped one is answered with a sentence, and not with the program's own words. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** @throws a sentence that names the options there are. */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Error(explain(error as NodeJS.ErrnoException, config), { cause: error });
  }
}

function explain({ code, message }: NodeJS.ErrnoException, { options = {} }: ParseArgsConfig): string {
  const names = Object.keys(options).map((name) => `--${name}`);
  const [, written = ''] = /'([^']+)'/.exec(message) ?? [];
  const rest = `The options are: ${names.join(', ')}.`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${written}. ${rest}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `“${written}” belongs to no option. ${rest}`;
  const [option = ''] = /--[\w-]+/.exec(written) ?? [];
  const takesValue = options[option.slice(2)]?.type === 'string';
  return takesValue
    ? `${option} needs a value after it. ${rest}`
    : `${option} stands alone, without a value after it. ${rest}`;
}
