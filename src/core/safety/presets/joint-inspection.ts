/**
 * 联合检查: by the department that leads.
 * code | section | section (English) | text | text (English) | basis | verified | grade | fix | department | department (English)
 */
export const jointInspection = `
C01 | 主体与责任 | The home and its duties | 法人登记、养老机构备案有效；内设医疗机构有执业许可或备案 | Registration and filing are valid; a clinic inside is licensed or filed | 老年人权益保障法§43；民办发〔2023〕13号§5(一) | found | suspectedMajor | deadline | 民政 | Civil affairs
C02 | 主体与责任 | The home and its duties | 主要负责人是安全第一责任人；设有安全员岗位；责任人已公示 | The head is first responsible for safety; there is a safety officer; the names are posted | 安全生产法§21；国办函〔2026〕14号 | found | general | deadline | 民政 | Civil affairs
C03 | 主体与责任 | The home and its duties | 有隐患排查治理制度和台账，向员工通报；重大隐患向主管部门报告 | There is a hazard system and ledger, staff are told, major hazards are reported to the authority | 安全生产法§41 | found | general | deadline | 民政/应急 | Civil affairs/Emergency management
C04 | 主体与责任 | The home and its duties | 日巡查、月检查记录齐全；上次检查的隐患已闭环 | Daily and monthly records are complete; the last inspection is closed out | 国办函〔2026〕14号；安全生产法§46 | found | general | deadline | 民政 | Civil affairs
C05 | 主体与责任 | The home and its duties | 火灾、食物中毒、燃气、防汛防台风、走失等预案齐全，半年内有实战演练 | Plans for fire, food poisoning, gas, flood and typhoon, and a missing resident; a live drill within six months | 国办函〔2026〕14号 | found | general | deadline | 民政/应急 | Civil affairs/Emergency management
C06 | 主体与责任 | The home and its duties | 24 小时值班有表有人；公共区域监控正常，录像有保存 | Duty round the clock is rostered and staffed; cameras in shared areas work and recordings are kept | 民发〔2023〕37号；养老机构管理办法（条号待核） | part | general | deadline | 民政 | Civil affairs
C07 | 消防抽查 | Fire safety samples | 通道出口畅通；报警、喷淋、应急照明抽测正常；有年度检测报告 | Routes and exits are clear; alarm, sprinkler and emergency lights pass a sample test; there is a yearly report | 消防法§16(三)(四)、§28 | found | suspectedMajor | deadline | 消防 | Fire service
C08 | 建筑 | Building | 不是 C 级、D 级危房，有房屋安全结论 | The building is not of dangerous grade C or D, and a safety finding is held | 民办发〔2023〕13号§4(一) | found | suspectedMajor | deadline | 住建 | Housing
C09 | 建筑 | Building | 没有易燃可燃夹芯彩钢板建筑，没有大量易燃可燃装修 | No structure of combustible sandwich panels, no extensive flammable finishes | 民办发〔2023〕13号§4(三) | found | suspectedMajor | deadline | 住建/消防 | Housing/Fire service
C10 | 建筑 | Building | 消防审验、评估没有“重大”结论；居室不在地下、半地下 | No “major” finding in fire approval or assessment; no residents’ rooms in a basement or half-basement | 民办发〔2023〕13号§4(二)；（地下室条从记忆） | part | suspectedMajor | deadline | 住建/消防 | Housing/Fire service
C11 | 建筑 | Building | 防汛、防台风、排水、物资、转移方案落实 | Flood and typhoon plans, drainage, supplies and relocation are in place | 国办函〔2026〕14号（防汛列入“一表通查”） | found | general | deadline | 水利/应急 | Water/Emergency management
C12 | 建筑 | Building | 地面防滑，扶手、床栏、坡道牢固，呼叫装置能用 | Floors are non-slip; handrails, bed rails and ramps are firm; call bells work | GB 38600-2019（防跌倒、坠床；条号待核）；地方星级评定项4、78 | part | general | deadline | 民政 | Civil affairs
C13 | 用电 | Electricity | 线路穿管，没有裸露老化，配电箱整洁，漏电保护有效 | Wiring is in conduit, not bare or aged; boxes are tidy; residual-current protection works | 消防法§27 | found | general | deadline | 消防/住建 | Fire service/Housing
C14 | 用电 | Electricity | 电线、插座、插排有 3C 认证 | Wiring, sockets and strips carry the CCC mark | 国办函〔2026〕14号 | found | general | deadline | 市监 | Market regulation
C15 | 用电 | Electricity | 护理床、气垫、制氧机等按说明接电，定期检查有记录 | Care beds, air mattresses and concentrators are connected as their manuals say; checks are on record | 消防法§27；国办函〔2026〕14号 | part | general | deadline | 民政 | Civil affairs
C16 | 燃气 | Gas | 用气的地方装了可燃气体报警器，并且正常使用 | Wherever gas is used a gas alarm is installed and in use | 安全生产法§36、§99(八) | found | suspectedMajor | onSpot | 住建/燃气 | Housing/Gas authority
C17 | 燃气 | Gas | 灶具有熄火保护，软管没超年限，没有私改私接 | Stoves have flame-out protection, hoses are within their life, nothing was altered without permission | 城镇燃气管理条例§27、§28(四)（熄火保护从记忆） | part | general | deadline | 住建/燃气 | Housing/Gas authority
C18 | 燃气 | Gas | 气瓶没有存放在不安全的地方；气瓶、调压阀合格 | Cylinders are not kept in an unsafe place; cylinders and regulators comply | 城镇燃气管理条例§27、§28(五) | found | suspectedMajor | onSpot | 住建/燃气 | Housing/Gas authority
C19 | 燃气 | Gas | 有供气单位定期安检记录，查出的问题已处理 | The supplier’s periodic safety checks are on file and what they found is fixed | 城镇燃气管理条例§17 | found | general | deadline | 住建/燃气 | Housing/Gas authority
C20 | 食堂 | Canteen | 食品经营许可证有效并公示；承包的，承包方也有许可 | The food licence is valid and posted; a contractor has one too | 食品安全法§35；实施条例§28；民办发〔2023〕13号§5(二) | found | suspectedMajor | deadline | 市监 | Market regulation
C21 | 食堂 | Canteen | 配备食品安全员（达到规模的配总监），日管控、周排查、月调度有记录 | There is a food-safety officer (a director where the canteen is large); daily, weekly and monthly controls are on record | 集中用餐单位落实食品安全主体责任监督管理规定（2025-04-15施行，条号待核） | part | general | deadline | 市监 | Market regulation
C22 | 食堂 | Canteen | 接触入口食品的人员有一年内的健康证明；晨检有记录 | Whoever handles food has a health certificate of the last year; morning checks are on record | 食品安全法§45（晨检从记忆） | part | general | deadline | 市监 | Market regulation
C23 | 食堂 | Canteen | 进货查验：票证齐全，台账完整，保存期达标 | Purchases are checked: papers and ledger are complete and kept long enough | 食品安全法§50、§53 | found | general | deadline | 市监 | Market regulation
C24 | 食堂 | Canteen | 库房离墙离地，没有过期变质；冷藏 0～8℃，冷冻不高于 -12℃ | Stock is off wall and floor, nothing is expired or spoilt; chilled at 0–8 °C, frozen at -12 °C or below | 食品安全法§54；GB 31654-2021（温度从记忆） | part | general | onSpot | 市监 | Market regulation
C25 | 食堂 | Canteen | 生熟分开，刀板分色，热菜烧熟煮透（中心不低于 70℃） | Raw and cooked are apart, knives and boards colour-coded, hot food cooked through (core at least 70 °C) | GB 31654-2021（从记忆）；食品安全法§55 | part | general | onSpot | 市监 | Market regulation
C26 | 食堂 | Canteen | 餐具洗消有设备、有记录；委托消毒的有对方资质证明 | Dishes are washed and disinfected with equipment and a record; a contractor’s certificates are held | 食品安全法§56；实施条例§26 | found | general | deadline | 市监 | Market regulation
C27 | 食堂 | Canteen | 每餐每样留样不少于 125 克，冷藏不少于 48 小时，标签和记录对得上 | Of each dish at each meal at least 125 g are kept chilled for at least 48 hours, label and record agree | 实施条例§28；餐饮服务食品安全操作规范 | found | general | onSpot | 市监 | Market regulation
C28 | 食堂 | Canteen | 防鼠、防蝇、防虫有效，地面、排水、垃圾清洁 | Pest control works; floor, drains and waste are clean | GB 31654-2021（条号待核）；食品安全法§56 | part | general | deadline | 市监 | Market regulation
C29 | 食堂 | Canteen | 送餐用专用保温密闭箱，写明制作时间，按时送到；外购餐来自有证单位并查验 | Meals are delivered on time in closed insulated boxes with the cooking time; meals bought in come from a licensed supplier and are checked | 食品安全法§57（送餐细则从记忆） | part | general | deadline | 市监 | Market regulation
C30 | 特种设备 | Special equipment | 电梯有使用登记标志和有效的检验标志，轿厢里有须知和应急电话 | The lift shows its registration and a valid inspection mark, with notice and emergency phone inside | 特种设备安全法§33、§40、§43 | found | suspectedMajor | deadline | 市监 | Market regulation
C31 | 特种设备 | Special equipment | 电梯由有资质的单位维保，有维保记录（默认每 15 日） | The lift is maintained by a licensed firm with a log (every 15 days by default) | 特种设备安全法§39、§45（15日从记忆） | part | general | deadline | 市监 | Market regulation
C32 | 特种设备 | Special equipment | 锅炉、压力容器、氧气管道已登记检验；作业人员持证 | Boiler, pressure vessels and oxygen pipes are registered and inspected; operators are certified | 特种设备安全法§14、§40；民办发〔2023〕13号§4(四)、§5(三) | found | suspectedMajor | deadline | 市监 | Market regulation
C33 | 特种设备 | Special equipment | 有特种设备安全管理人员和安全技术档案 | There is a safety manager and a technical file for special equipment | 特种设备安全法§35、§36 | found | general | deadline | 市监 | Market regulation
C34 | 医疗与药品 | Medical care and medicines | 氧气、酒精、消毒剂、药品分开存放、上锁、没过期 | Oxygen, alcohol, disinfectant and medicines are apart, locked and in date | GB 38600-2019（防误食；条号待核）；地方星级评定项36 | part | general | deadline | 卫健 | Health
C35 | 结论 | Conclusion | 本次隐患已分级、开出整改单、定人定期；双方签字；约定了复查日期 | This inspection’s hazards are graded and ordered with owner and date; both sides signed; the re-check is set | 国办函〔2026〕14号（分级管理、一院一策）；安全生产法§41 | found | general | deadline | 联合 | All together
`
