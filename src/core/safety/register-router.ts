import { command, type Guarded, query } from '../procedure.ts'
import * as checks from './asset-checks.ts'
import * as assets from './assets.ts'
import * as licences from './licences.ts'
import * as points from './points.ts'

export const registerRouter = ({ safety: os }: Guarded) => ({
  points: os.points.handler((call) =>
    query(call, (reader, actor) => points.listPoints(reader, call.input, actor)),
  ),
  pointByCode: os.pointByCode.handler((call) =>
    query(call, (reader, actor) => points.findPoint(reader, call.input, actor)),
  ),
  addPoints: os.addPoints.handler((call) =>
    command(call, (tx, actor) => points.addPoints(tx, call.input, actor)),
  ),
  updatePoint: os.updatePoint.handler((call) =>
    command(call, (tx, actor) => points.updatePoint(tx, call.input, actor)),
  ),
  retirePoint: os.retirePoint.handler((call) =>
    command(call, (tx, actor) => points.retirePoint(tx, call.input, actor)),
  ),
  assets: os.assets.handler((call) =>
    query(call, (reader, actor) => assets.listAssets(reader, call.input, actor)),
  ),
  assetChecks: os.assetChecks.handler((call) =>
    query(call, (reader, actor) => checks.listChecks(reader, call.input, actor)),
  ),
  addAssets: os.addAssets.handler((call) =>
    command(call, (tx, actor) => assets.addAssets(tx, call.input, actor)),
  ),
  updateAsset: os.updateAsset.handler((call) =>
    command(call, (tx, actor) => assets.updateAsset(tx, call.input, actor)),
  ),
  retireAssets: os.retireAssets.handler((call) =>
    command(call, (tx, actor) => assets.retireAssets(tx, call.input, actor)),
  ),
  addAssetChecks: os.addAssetChecks.handler((call) =>
    command(call, (tx, actor) => checks.addChecks(tx, call.input, actor)),
  ),
  voidAssetCheck: os.voidAssetCheck.handler((call) =>
    command(call, (tx, actor) => checks.voidCheck(tx, call.input, actor)),
  ),
  licences: os.licences.handler((call) =>
    query(call, (reader, actor) => licences.listLicences(reader, call.input, actor)),
  ),
  addLicence: os.addLicence.handler((call) =>
    command(call, (tx, actor) => licences.addLicence(tx, call.input, actor)),
  ),
  updateLicence: os.updateLicence.handler((call) =>
    command(call, (tx, actor) => licences.updateLicence(tx, call.input, actor)),
  ),
  voidLicence: os.voidLicence.handler((call) =>
    command(call, (tx, actor) => licences.voidLicence(tx, call.input, actor)),
  ),
})
