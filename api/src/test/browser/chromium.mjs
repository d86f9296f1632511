// Unpacks the Chromium of the npm package into the folder given and prints the paths of its program and of its libraries.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });
process.env.TMPDIR = folder;
// The package lays its own libraries beside the program only where it believes to run in this environment.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';

const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
console.log(join(folder, 'al2023', 'lib'));
