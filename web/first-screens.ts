// What the first screens need goes in one file each, and what they share in a third: rolldown by itself makes a file of
// every set of modules that some of a hundred parts share, which doubles the requests and compresses badly.
import { build, type InlineConfig, type Rollup } from 'vite';

const SCREENS = { chat: 'Shell.tsx', door: 'users/SignIn.tsx' };

/** Groups for `codeSplitting`, after a first build that says what each screen needs. */
export async function firstScreens(config: InlineConfig) {
  const { output } = (await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false, minify: false },
  })) as Rollup.RollupOutput;
  const chunks = new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])));

  function needs(isRoot: (chunk: Rollup.OutputChunk) => boolean): Set<string> {
    const files = new Set([...chunks.values()].filter(isRoot).map(({ fileName }) => fileName));
    // A set goes on with what is added to it meanwhile.
    for (const file of files) for (const other of chunks.get(file)?.imports ?? []) files.add(other);
    return new Set([...files].flatMap((file) => chunks.get(file)?.moduleIds ?? []));
  }

  const page = needs(({ isEntry }) => isEntry);
  const [chat, door] = Object.values(SCREENS).map((screen) =>
    needs(({ facadeModuleId }) => facadeModuleId?.endsWith(screen) ?? false),
  ) as [Set<string>, Set<string>];
  const isShared = (id: string) => page.has(id) || (chat.has(id) && door.has(id));
  return [
    { name: 'page', test: isShared, priority: 2, includeDependenciesRecursively: false },
    { name: 'chat', test: (id: string) => chat.has(id), priority: 1, includeDependenciesRecursively: false },
    { name: 'door', test: (id: string) => door.has(id), priority: 1, includeDependenciesRecursively: false },
  ];
}
