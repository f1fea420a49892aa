// Loaded into every child: when the launcher is killed without a chance to stop it, the child stops by itself.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
