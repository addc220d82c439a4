/**
 * 每月防火检查.
 * code | section | section (English) | text | text (English) | basis | verified | grade | fix
 */
export const monthlyCheck = `
B01 | 上次问题与记录 | Last findings and records | 上次检查的隐患已整改、复查、销号；没改完的有临时防范措施 | Hazards of the last check are fixed, re-checked and closed; what is not yet fixed has interim measures | 61号令§26(一)、§32、§33 | found | general | deadline
B02 | 上次问题与记录 | Last findings and records | 每日巡查（含夜间）记录不缺，间隔达标，巡查人和主管都签了名 | Daily and night patrol records are complete, at the required interval, signed by patroller and supervisor | 61号令§25；GB/T 40248 §7.3.2、§7.3.5；国办函〔2026〕14号 | found | general | deadline
B03 | 疏散 | Escape | 疏散通道、楼梯、安全出口没有变少、变窄 | Routes, stairs and exits are as many and as wide as they were | 61号令§26(二)；GB/T 40248 §7.3.7 b) | found | suspectedMajor | deadline
B04 | 疏散 | Escape | 应急照明、疏散指示逐个断电测试，都能点亮 | Every emergency light and exit sign was tested without power and lights up | 61号令§26(二) | found | general | deadline
B05 | 室外 | Outdoors | 消防车道、登高场地、室外消火栓、消防水源正常 | Fire lane, ladder area, outdoor hydrants and water source are in order | 61号令§26(三)；GB/T 40248 §7.3.7 a) | found | general | deadline
B06 | 消防设施器材 | Fire equipment | 灭火器逐具登记：类型、数量、位置、压力、有效期、维修日期 | Every extinguisher is registered: type, number, place, pressure, expiry and service date | 61号令§26(四)；消防法§16(二) | found | general | deadline
B07 | 消防设施器材 | Fire equipment | 室内消火栓放水试验正常，箱内器材齐全 | Indoor hydrants passed a flow test and their cabinets are complete | 消防法§16(二)；GB 25201（条号待核） | part | general | deadline
B08 | 消防设施器材 | Fire equipment | 火灾自动报警系统没有故障、没有屏蔽，抽测的探测器能报警 | The fire alarm shows no fault and nothing is isolated; sampled detectors raise the alarm | 消防法§16(二)(三)；国办函〔2026〕14号（消防设施停用失效） | found | suspectedMajor | deadline
B09 | 消防设施器材 | Fire equipment | 自动喷淋（或简易喷淋）阀门常开、压力正常、末端试水正常 | Sprinklers: valves open, pressure normal, end test in order | 消防法§16(二)；国办函〔2026〕14号 | found | suspectedMajor | deadline
B10 | 消防设施器材 | Fire equipment | 防火门、防火卷帘能正常关闭，联动正常 | Fire doors and shutters close and interlock as they should | 消防法§16(二)(四) | found | general | deadline
B11 | 消防设施器材 | Fire equipment | 防排烟设施、风管防火阀正常 | Smoke control and the dampers in ducts are in order | 消防法§16(二)（细则从记忆） | memory | general | deadline
B12 | 消防设施器材 | Fire equipment | 消防水泵、水箱水位、消防电源切换正常 | Fire pump, tank level and switching to standby power are in order | 消防法§16(二)；GB 25201（条号待核） | part | suspectedMajor | deadline
B13 | 消防控制室 | Fire control room | 消防控制室值班记录完整，操作员证件有效，交接班清楚 | The control room’s log is complete, operators’ certificates are valid, hand-overs are clear | 消防法§21；民发〔2023〕37号 | found | general | deadline
B14 | 重点部位 | Key areas | 厨房、配电室、库房、制氧和用氧处、控制室、失能老人区有防火标志和专人负责 | Kitchen, switch room, stores, oxygen, control room and the dependent residents’ area are signed and have a named keeper | 消防法§17(二)；61号令§26(七) | found | general | deadline
B15 | 电气 | Electrics | 线路穿管，没有老化裸露；漏电保护器按钮试跳正常 | Wiring is in conduit, not aged or bare; the test button of each residual-current breaker trips it | 消防法§27；61号令§26(五) | found | general | deadline
B16 | 电气 | Electrics | 电线、插座、插排有 3C 认证 | Wiring, sockets and strips carry the CCC mark | 国办函〔2026〕14号 | found | general | deadline
B17 | 电气 | Electrics | 老人自带的电器和护理用电器已登记、已检查 | Residents’ own appliances and care appliances are registered and checked | 国办函〔2026〕14号；消防法§27（登记为产品做法） | part | general | deadline
B18 | 燃气 | Gas | 燃气管、软管、阀门、报警器和切断阀完好，软管没超过使用年限 | Gas pipes, hoses, valves, alarm and shut-off are intact; hoses are within their service life | 安全生产法§36；城镇燃气管理条例§27 | found | suspectedMajor | deadline
B19 | 燃气 | Gas | 瓶装气存放合规，气瓶在检验期内，用完关阀 | Gas cylinders are stored as required, within their test date, valves closed after use | 城镇燃气管理条例§27、§28(五) | found | suspectedMajor | deadline
B20 | 厨房 | Kitchen | 排油烟管道按周期清洗并有记录（默认每季度） | The extract duct is cleaned on schedule and recorded (every quarter by default) | GB/T 40248 厨房条款（周期从记忆，待核） | memory | general | deadline
B21 | 危险品 | Dangerous goods | 氧气、酒精等易燃易爆品专柜存放、数量少、有登记 | Oxygen, alcohol and other flammables are locked away, few, and logged | 61号令§26(八)；消防法§23 | found | general | deadline
B22 | 建筑 | Building | 没有易燃可燃夹芯彩钢板，没有大量易燃可燃装修 | No sandwich panels with a combustible core, no extensive flammable finishes | 民办发〔2023〕13号§4(三)；消防法§26；国办函〔2026〕14号 | found | suspectedMajor | deadline
B23 | 建筑 | Building | 居室隔墙是不燃实体墙并且到顶，吊顶和管井封堵好，防火分区没改动 | Room partitions are solid, non-combustible and full height; ceilings and shafts are sealed; compartments are unchanged | 消防法§16(四)；国办函〔2026〕14号 | found | suspectedMajor | deadline
B24 | 建筑 | Building | 门窗没有妨碍逃生和救援的障碍 | Nothing on doors or windows blocks escape or rescue | 消防法§28 | found | suspectedMajor | deadline
B25 | 电动车 | E-bikes | 电动自行车、电动轮椅有集中停放充电处，设施合格，没有飞线充电 | E-bikes and powered wheelchairs have one place to park and charge, with proper equipment and no flying leads | 民发〔2023〕37号 | found | general | deadline
B26 | 失能老人 | Dependent residents | 失能老人住低楼层、近出口；名单、房号、转移方式每月更新 | Dependent residents live on low floors near exits; list, rooms and how they are moved are updated each month | 国办函〔2026〕14号（转移疏散方式；楼层为建议） | part | general | deadline
B27 | 预案、演练与培训 | Plans, drills and training | 预案按楼层、班次、夜间最少人数编写，与在住名单一致 | The plan is by floor, shift and fewest staff at night, and matches who lives here now | 消防法§16(一)；国办函〔2026〕14号 | found | general | deadline
B28 | 预案、演练与培训 | Plans, drills and training | 半年内做过实战演练（含夜间情景），记录了时间、地点、内容、人员和评估 | A live drill was held within six months, one scenario at night, with time, place, content, people and assessment on record | 国办函〔2026〕14号；61号令§40、§43 | found | general | deadline
B29 | 预案、演练与培训 | Plans, drills and training | 新员工做过岗前培训；全员按周期培训；现场抽问会报警、会灭火、会疏散 | New staff had induction, everybody is trained on schedule; asked on the spot they can raise the alarm, put out a fire and evacuate | 消防法§17(四)；61号令§26(六) | found | general | deadline
B30 | 微型消防站 | Mini fire station | 微型消防站有人、有器材、有训练记录 | The mini fire station has people, kit and a record of practice | 地方星级评定项22；民发〔2023〕37号（条号待核） | part | general | deadline
B31 | 检测与维保 | Tests and maintenance | 消防设施年度检测报告在有效期内；有维保合同和维保记录 | The yearly test report of the fire facilities is in date; there is a maintenance contract with records | 消防法§16(三) | found | general | deadline
B32 | 责任 | Responsibility | 消防安全责任人、管理人、安全员已明确并公示；消防档案齐全 | Responsible person, manager and safety officer are named and posted; the fire file is complete | 消防法§17；国办函〔2026〕14号；民发〔2023〕37号 | found | general | deadline
B33 | 责任 | Responsibility | 与别的单位同楼的，消防责任有书面划分 | Where the building is shared, who is responsible for what is in writing | 消防法§18；民发〔2023〕37号 | found | general | deadline
B34 | 施工 | Works | 当月动火、施工的审批单与现场一致 | This month’s permits for hot work and construction match what is on site | 消防法§21；安全生产法§43 | found | general | deadline
`
