// Imported first and alone by every command: an old Node must say one sentence, not fail on the syntax of the others.
const version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('établi : Node ' + process.versions.node + ' est trop ancien : il faut Node 20.19 ou plus récent.');
  process.exit(1);
}
