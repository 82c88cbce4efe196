/**
 * Whether `NO_PROXY` leaves a host (with or without a port) to be asked directly: a list of hosts and of the domains they are in,
 * or `*` for all. Addresses with a mask are not read, as they are not by the AWS CLI.
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
