// Exits with 0 when this Node is new enough and npm stands on the PATH; written for any Node.
var fs = require('fs');
var path = require('path');

var version = process.versions.node.split('.').map(Number);
var newEnough = version[0] > 20 || (version[0] === 20 && version[1] >= 19);
var npm = process.env.PATH.split(path.delimiter).some(function (folder) {
  return fs.existsSync(path.join(folder, process.platform === 'win32' ? 'npm.cmd' : 'npm'));
});
process.exit(newEnough && npm ? 0 : 1);
