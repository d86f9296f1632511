// Builds the pages into the folder given as first argument; does nothing when they are newer than their sources.
// With "check" as second argument it also type-checks, lints, runs the unit tests and weighs the result.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const check = process.argv[3] === 'check';

const windows = process.platform === 'win32';
const env = { ...process.env, NO_COLOR: '1' };

function run(command, args, stdout = 'inherit') {
  const done = spawnSync(command, args, { cwd: here, stdio: ['ignore', stdout, 'inherit'], shell: windows, env });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Does the work unless the stamp holds the digest of what it was last done for. */
function unlessDone(stamp, wanted, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  work();
  writeFileSync(stamp, wanted);
}

const zipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** Stops when what a first visit or any one screen loads has outgrown its budget (in kB, gzipped). */
function checkBudgets() {
  const index = readFileSync(join(out, 'index.html'), 'utf8');
  const files = filesUnder(join(out, 'assets'));
  const first = (ending) => files.filter((file) => file.endsWith(ending) && index.includes(basename(file)));
  const later = files.filter((file) => !index.includes(basename(file)));
  const sum = (list) => list.reduce((total, file) => total + zipped(file), 0) / 1000;
  const rows = [
    ['script of the first load', sum(first('.js')), 30],
    ['styles of the first load', sum(first('.css')), 6],
    ['largest part loaded later', Math.max(...later.map(zipped)) / 1000, 160],
  ];
  for (const [what, size, most] of rows) console.log(`${what}: ${size.toFixed(1)} kB of ${most} kB`);
  if (rows.some(([, size, most]) => size > most)) process.exit(1);
}

const bin = (name) => join(here, 'node_modules', '.bin', name);
const lock = digest([join(here, 'package-lock.json')]);
unlessDone(join(here, 'node_modules', '.installed'), lock, () => run('npm', ['ci'], 'ignore'));

if (check) {
  run(bin('tsc'), ['--noEmit']);
  run(bin('oxlint'), ['--deny-warnings', 'src']);
  run(bin('vitest'), ['run']);
  checkBudgets();
} else {
  const stamp = join(out, '..', '..', '.web-built-for');
  if (!existsSync(join(out, 'index.html'))) rmSync(stamp, { force: true });
  const options = ['--logLevel', 'warn', '--outDir', out, '--emptyOutDir'];
  unlessDone(stamp, digest(filesUnder(here)), () => run(bin('vite'), ['build', ...options]));
}
