// Builds the pages into the folder given as first argument; does nothing when they are newer than their sources.
// With "check" as second argument it also type-checks, lints and runs the unit tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

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

const bin = (name) => join(here, 'node_modules', '.bin', name);
const lock = digest([join(here, 'package-lock.json')]);
unlessDone(join(here, 'node_modules', '.installed'), lock, () => run('npm', ['ci'], 'ignore'));

if (check) {
  run(bin('tsc'), ['--noEmit']);
  run(bin('oxlint'), ['--deny-warnings', 'src']);
  run(bin('vitest'), ['run']);
} else {
  const stamp = join(out, '..', '..', '.web-built-for');
  if (!existsSync(join(out, 'index.html'))) rmSync(stamp, { force: true });
  const options = ['--logLevel', 'warn', '--outDir', out, '--emptyOutDir'];
  unlessDone(stamp, digest(filesUnder(here)), () => run(bin('vite'), ['build', ...options]));
}
