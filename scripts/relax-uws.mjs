// Lets the prebuilt uWebSockets.js load on a C library older than the one it was linked against (npm's postinstall).
//
// The binary asks for GLIBC_2.38 because of three functions alone: __isoc23_strtol and its sisters, the C23 spellings of
// strtol & co. They differ from the old ones only in accepting "0b…" literals, which uWebSockets.js never parses. So the
// references are bound to the old names, and the need for 2.38 becomes a weak one. Only the exact bytes listed here are
// touched: a version bump has to be looked at by a person, who then adds its sums.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const NEEDS = 'GLIBC_2.38';
const OLDEST = 'GLIBC_2.36'; // arc4random: nothing older has it under any name

// uws.node of @uwsjs/<platform>-<arch>-<node major> 20.69.0: as published → as we leave it
const KNOWN = {
  'linux-x64-24': {
    published: '177efdc682425d754474bd30f9586c487fa6694f790f3406a23885d0e61c07a0',
    relaxed: '02825106d3c13209da9321fc85ce3bcf8eb59b26ee8da369326befecfabf365e',
  },
  'linux-x64-26': {
    published: '604375741bf77780b34e7e299af9274cb1f56d73732201d19e3d8d8448176795',
    relaxed: 'c6b0a111e9f3bce575367497850a5be914326d3a9b49e40c9b200befa2820639',
  },
};

const name = `${process.platform}-${process.arch}-${process.versions.node.split('.')[0]}`;
const complaint = relax();
if (complaint) {
  console.error(`relax-uws: ${complaint}`);
  process.exitCode = 1;
}

/** Does what is needed, and returns a sentence when it cannot. */
function relax() {
  if (!glibcIsOlderThan(NEEDS)) return;
  if (glibcIsOlderThan(OLDEST)) return `uWebSockets.js needs ${OLDEST} (Debian 12, Ubuntu 22.10) or newer.`;
  const file = findBinary();
  if (!file)
    return `@uwsjs/${name} is not installed; use Node 24 (and npm under Node 24), or run \`make\`, which does.`;

  const bytes = readFileSync(file);
  const sum = sha256(bytes);
  const known = KNOWN[name];
  if (sum === known?.relaxed) return;
  if (sum !== known?.published)
    return `${file} (sha256 ${sum}) is not a binary this script knows, and this system's C library is older than ${NEEDS}: use a newer system, or add its sums to scripts/relax-uws.mjs.`;

  bindToOldNames(bytes);
  if (sha256(bytes) !== known.relaxed) return `rewriting ${file} gave other bytes than expected; nothing was changed.`;
  // beside it and then over it: a running server has the old file mapped
  writeFileSync(`${file}.new`, bytes, { mode: 0o755 });
  renameSync(`${file}.new`, file);
  console.log(`relax-uws: ${name} now loads on this system's C library`);
}

function glibcIsOlderThan(version) {
  process.report.excludeNetwork = true;
  const here = process.report.getReport().header.glibcVersionRuntime; // absent on musl, macOS, Windows
  if (!here) return false;
  const [major, minor] = here.split('.').map(Number);
  const [needMajor, needMinor] = version.replace('GLIBC_', '').split('.').map(Number);
  return major < needMajor || (major === needMajor && minor < needMinor);
}

/** The package has no "exports", and lies beside or beneath the one that asks for it: look where Node would. */
function findBinary() {
  const require = createRequire(import.meta.url);
  for (const from of require.resolve.paths('@uwsjs/core') ?? []) {
    const file = join(from, '@uwsjs', name, 'uws.node');
    if (existsSync(file)) return file;
  }
  return undefined;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Rewrites an ELF64 little-endian shared object in place; layouts as in the System V gABI and the LSB "Symbol Versioning"
 * chapter. Elf64_Sym is 24 bytes; Verneed and Vernaux are lists linked by byte offsets.
 */
function bindToOldNames(elf) {
  if (elf.readUInt32BE(0) !== 0x7f454c46 || elf[4] !== 2 || elf[5] !== 1) throw new Error('not ELF64 little-endian');
  const sections = sectionsOf(elf);
  const dynsym = sections.find((s) => s.type === 11);
  const versym = sections.find((s) => s.type === 0x6fffffff);
  const verneed = sections.find((s) => s.type === 0x6ffffffe);
  const strings = sections[dynsym.link].offset;
  const text = (at) => elf.toString('latin1', strings + at, elf.indexOf(0, strings + at));

  const libc = libcVersions(elf, verneed, text);
  const need = libc.find((v) => v.name === NEEDS);
  const base = libc.find((v) => v.name === 'GLIBC_2.2.5') ?? libc.find((v) => v.name === 'GLIBC_2.17');

  for (let i = 0; i < dynsym.size / 24; i++) {
    const version = versym.offset + i * 2;
    if ((elf.readUInt16LE(version) & 0x7fff) !== need.index) continue;
    const symbol = dynsym.offset + i * 24;
    const at = elf.readUInt32LE(symbol);
    if (!text(at).startsWith('__isoc23_')) throw new Error(`${text(at)} has no older name`);
    elf.writeUInt32LE(at + '__isoc23_'.length, symbol); // the old name is the new one's own tail
    elf.writeUInt16LE(base.index, version);
  }
  const VER_FLG_WEAK = 2;
  elf.writeUInt16LE(elf.readUInt16LE(need.at + 4) | VER_FLG_WEAK, need.at + 4);
}

function sectionsOf(elf) {
  const start = Number(elf.readBigUInt64LE(0x28));
  const size = elf.readUInt16LE(0x3a);
  return Array.from({ length: elf.readUInt16LE(0x3c) }, (_, i) => {
    const at = start + i * size;
    return {
      type: elf.readUInt32LE(at + 4),
      offset: Number(elf.readBigUInt64LE(at + 0x18)),
      size: Number(elf.readBigUInt64LE(at + 0x20)),
      link: elf.readUInt32LE(at + 0x28),
      count: elf.readUInt32LE(at + 0x2c),
    };
  });
}

/** Which versions of libc's symbols the file needs: { name, index (as used in versym), at (byte offset) }. */
function libcVersions(elf, verneed, text) {
  const found = [];
  let library = verneed.offset;
  for (let n = 0; n < verneed.count; n++) {
    let at = library + elf.readUInt32LE(library + 8);
    for (let left = elf.readUInt16LE(library + 2); left > 0; left--) {
      if (text(elf.readUInt32LE(library + 4)) === 'libc.so.6')
        found.push({ name: text(elf.readUInt32LE(at + 8)), index: elf.readUInt16LE(at + 6), at });
      at += elf.readUInt32LE(at + 12);
    }
    library += elf.readUInt32LE(library + 12);
  }
  return found;
}
