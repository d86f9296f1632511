// Unpacks the Chromium of the npm package into the folder given; prints the paths of its program and its libraries.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);

if (!existsSync(join(here, 'node_modules', '.package-lock.json'))) {
  const done = spawnSync('npm', ['ci'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
// The package lays its libraries beside the program only where it believes to run in this environment.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';

const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
console.log(join(folder, 'al2023', 'lib'));
