/**
 * Whether `NO_PROXY` says that a host (with or without a port) is reached directly. It is a list of hosts and domains, or `*` for
 * all. Addresses with a mask are ignored, as by the AWS CLI.
 */
export function bypassesProxy(host: string, noProxy: string | undefined): boolean {
  if (noProxy === undefined) return false;
  if (noProxy === "*") return true;
  const names = [host.toLowerCase(), host.toLowerCase().replace(/:\d*$/, "")];
  return noProxy.split(",").some((entry) => {
    const domain = entry.trim().replace(/^\.+/, "").toLowerCase();
    return entry.trim() !== "" && names.some((name) => name === domain || name.endsWith(`.${domain}`));
  });
}
