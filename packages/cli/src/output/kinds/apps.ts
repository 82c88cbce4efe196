import type { App } from "@jobs/contract";
import type { Kind } from "./kind.ts";
import { statusLook } from "./status.ts";
import { whenColumn } from "./when.ts";

export const appKind: Kind<App> = {
  operation: "ListApps",
  resultKey: "apps",
  noun: "apps",
  arnOf: (app) => app.appArn,
  fields: {
    appId: (app) => app.appId,
    name: (app) => app.name,
    platform: (app) => app.platform,
    productionBranch: (app) => app.productionBranch?.branchName,
    productionStatus: (app) => app.productionBranch?.status,
    lastDeployTime: (app) => app.productionBranch?.lastDeployTime,
    defaultDomain: (app) => app.defaultDomain,
    repository: (app) => app.repository,
    description: (app) => app.description,
    createTime: (app) => app.createTime,
    updateTime: (app) => app.updateTime,
    appArn: (app) => app.appArn,
  },
  columns: (view) => [
    { title: "APP", field: "appId", width: [10, 20], cell: (app) => app.appId },
    { title: "NAME", field: "name", width: [4, 24], cell: (app) => app.name },
    {
      title: "PRODUCTION",
      field: "productionBranch",
      width: [10, 20],
      cell: ({ productionBranch: { status, branchName = "" } = {} }) =>
        status === undefined ? branchName : `${statusLook(status).mark} ${branchName}`,
      color: ({ productionBranch }) =>
        productionBranch?.status === undefined ? undefined : statusLook(productionBranch.status).color,
    },
    {
      ...whenColumn<App>("DEPLOYED", view, (app) => app.productionBranch?.lastDeployTime),
      field: "lastDeployTime",
    },
    { title: "PLATFORM", field: "platform", width: [8, 11], from: 100, cell: (app) => app.platform },
    {
      title: "DOMAIN",
      field: "defaultDomain",
      width: [10, Infinity],
      from: 70,
      cell: (app) => app.defaultDomain,
    },
  ],
};
