/** Why a worker failed, and what to do. The event has no message when its file did not come. */
export const workerFault = ({ message }: ErrorEvent): string =>
  message ||
  'it did not arrive. Check the connection and load the page again; a host must serve its .js files, and a Content-Security-Policy allow them in worker-src'
