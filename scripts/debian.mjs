// Puts MariaDB, Chromium, coturn, Redis, Mosquitto or ejabberd under .tools/ from Debian's own packages, without root:
// node scripts/debian.mjs mariadb|chromium|coturn|redis|mosquitto|ejabberd
//
// apt does the hard parts (what is missing here, signatures, sums) with lists and cache of its own under .tools/debian;
// dpkg-deb unpacks into .tools/debian/root; small wrappers in .tools/bin point the programs at what lies there. Nothing
// outside .tools is written, so `make clean` undoes it all.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOOLS = join(dirname(dirname(fileURLToPath(import.meta.url))), '.tools');
const DEBIAN = join(TOOLS, 'debian');
const ROOT = join(DEBIAN, 'root');

const PROGRAMS = {
  mariadb: {
    // "core" is the server without its service, its account and its questions
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    commands: {
      mariadb: 'usr/bin/mariadb',
      mariadbd: 'usr/sbin/mariadbd',
    },
    instead: 'install MariaDB 10.6 or newer with your package manager, or set database.url to a server you have',
  },
  chromium: {
    // the fonts are for the eyes: without them 日本語 and 👍 are boxes in every screenshot
    packages: ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
    commands: { chromium: 'usr/lib/chromium/chromium' },
    instead: 'install Chromium with your package manager, or set CHROMIUM to the path of one',
  },
  coturn: {
    packages: ['coturn'],
    commands: { turnserver: 'usr/bin/turnserver' },
    instead: 'install coturn with your package manager',
  },
  redis: {
    // the program of both is in redis-tools: redis-server is a name of it, and its service
    packages: ['redis-server', 'redis-tools'],
    commands: { 'redis-server': 'usr/bin/redis-server' },
    instead: 'install Redis 7 or Valkey with your package manager',
  },
  // These two are for `make bench` alone, which does without them where they are not there.
  mosquitto: {
    packages: ['mosquitto'],
    commands: { mosquitto: 'usr/sbin/mosquitto' },
    instead: 'install Mosquitto with your package manager',
  },
  ejabberd: {
    packages: ['ejabberd'],
    commands: { erl: 'usr/lib/erlang/bin/erl' },
    instead: 'install ejabberd with your package manager',
  },
};

try {
  unpack(process.argv[2]);
} catch (error) {
  console.error(`debian: ${error.message}`);
  process.exitCode = 1;
}

function unpack(name) {
  const program = PROGRAMS[name];
  if (!program) throw new Error(`say one of: ${Object.keys(PROGRAMS).join(', ')}`);
  for (const tool of ['apt-get', 'dpkg-deb'])
    if (spawnSync(tool, ['--version']).error) throw new Error(`there is no ${tool} here; ${program.instead}.`);

  console.log(`debian: fetching ${name} into .tools (once, no root needed)`);
  for (const deb of download(program)) {
    run(program, 'dpkg-deb', ['-x', deb, ROOT]);
    rmSync(deb);
  }
  for (const [command, path] of Object.entries(program.commands)) {
    if (!existsSync(join(ROOT, path)))
      throw new Error(`this distribution's ${name} package has no ${path}; ${program.instead}.`);
    wrap(command, path);
  }
}

/** The .deb files of the packages and of everything they need that this system does not have. */
function download(program) {
  const state = join(DEBIAN, 'apt');
  const archives = join(state, 'cache', 'archives');
  for (const dir of [join(state, 'state', 'lists', 'partial'), join(archives, 'partial'), join(state, 'log')])
    mkdirSync(dir, { recursive: true });

  const conf = join(state, 'apt.conf');
  writeFileSync(conf, aptConf(state));
  // a second read of unchanged lists costs a second; stale ones cost a 404
  run(program, 'apt-get', ['-c', conf, '-q', 'update']);
  run(program, 'apt-get', [
    '-c',
    conf,
    '-q',
    'install',
    '--download-only',
    '--no-install-recommends',
    ...program.packages,
  ]);

  return (
    readdirSync(archives)
      .filter((file) => file.endsWith('.deb'))
      // the C library belongs to the system's loader; another copy of it on LD_LIBRARY_PATH crashes every program
      .filter((file) => !/^libc(6|-bin)_/.test(file))
      .map((file) => join(archives, file))
  );
}

/** Read by apt after the system's own settings, whose sources, keys and proxies stay in force. */
function aptConf(state) {
  return `
Dir::State "${state}/state";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "${state}/cache";
Dir::Cache::archives "archives";
Dir::Log "${state}/log";
Debug::NoLocking "true";
APT::Sandbox::User "root";
APT::Get::Assume-Yes "true";
Acquire::Retries "3";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
#clear DPkg::Pre-Install-Pkgs;
`;
}

function run(program, command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (done.status === 0) return;
  const why =
    done.error?.message ?? done.stderr.split('\n').find((line) => line.startsWith('E:')) ?? done.stderr.trim();
  throw new Error(`${command} failed (${why}). Check the network and /etc/apt, or ${program.instead}.`);
}

/** Relative to its own place, so that the tree can be moved; exec, so that signals and pids are the program's. */
function wrap(command, path) {
  const libraries = ['usr/lib', 'lib'].flatMap((lib) =>
    list(join(ROOT, lib))
      .filter((dir) => /-linux-gnu/.test(dir))
      .flatMap((dir) => [`${lib}/${dir}`, `${lib}/${dir}/pulseaudio`]),
  );
  const file = join(TOOLS, 'bin', command);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    `${file}.new`,
    `#!/bin/sh
# Written by scripts/debian.mjs: runs ${path} from .tools/debian/root with the libraries beside it.
root=$(cd "\${0%/*}/../debian/root" && pwd)
export LD_LIBRARY_PATH="${libraries.map((dir) => `$root/${dir}`).join(':')}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
${settingsFor(command)}
`,
  );
  chmodSync(`${file}.new`, 0o755);
  renameSync(`${file}.new`, file); // the Makefile takes the wrapper for "done"
}

/** What each program must be told about not living under /usr; mariadbd wants its --no-defaults first, so ours come last. */
function settingsFor(command) {
  const { [command]: path } = Object.assign({}, ...Object.values(PROGRAMS).map(({ commands }) => commands));
  if (command === 'mariadbd')
    return `exec "$root/${path}" "$@" --basedir="$root/usr" --plugin-dir="$root/usr/lib/mysql/plugin"`;
  if (command === 'chromium') {
    writeFileSync(join(DEBIAN, 'fonts.conf'), fontsConf());
    return `export FONTCONFIG_FILE="$root/../fonts.conf"
export XDG_DATA_DIRS="$root/usr/share:\${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
exec "$root/${path}" "$@"`;
  }
  if (command === 'erl')
    // Debian's own script looks for Erlang under /usr alone
    return `export EMU=beam PROGNAME=erl ROOTDIR="$root/usr/lib/erlang"
export BINDIR=$(echo "$ROOTDIR"/erts-*/bin)
exec "$BINDIR/erlexec" "$@"`;
  return `exec "$root/${path}" "$@"`;
}

/** The system's taste in fonts where it has one; else Debian's, whose links in conf.d lead nowhere outside /usr. */
function fontsConf() {
  const taste = existsSync('/etc/fonts/conf.d')
    ? ['/etc/fonts/conf.d']
    : list(join(ROOT, 'etc/fonts/conf.d')).map((file) => join(ROOT, 'usr/share/fontconfig/conf.avail', file));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${taste.map((path) => `  <include ignore_missing="yes">${path}</include>`).join('\n')}
</fontconfig>
`;
}

function list(dir) {
  return existsSync(dir) ? readdirSync(dir) : [];
}
