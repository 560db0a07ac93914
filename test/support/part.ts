/** A stand-in for one process of the service: it says that it is ready, and ends when its parent does. */
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))
if (process.env['BROKEN'] === '1') process.exit(3)
process.send?.('ready')
