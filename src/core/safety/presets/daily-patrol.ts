/**
 * 每日防火巡查: by day and by night; 24 items on each.
 * code | section | section (English) | text | text (English) | basis | verified | grade | fix | shift
 */
export const dailyPatrol = `
A01 | 疏散通道 | Escape routes | 走道、楼梯间畅通，没有杂物、床椅、轮椅占用 | Corridors and stairwells are clear: no clutter, beds, chairs or wheelchairs | 消防法§28；61号令§25(二)、§31(三)；GB/T 40248-2021 §7.3.6 b) | found | general | onSpot | both
A02 | 疏散通道 | Escape routes | 安全出口没上锁、没遮挡，从里面能直接打开 | Exits are unlocked and unobstructed, and open directly from inside | 消防法§28；61号令§25(二)、§31(三)；GB/T 40248 §7.3.6 b) | found | suspectedMajor | onSpot | both
A03 | 疏散通道 | Escape routes | 疏散指示标志、应急照明完好、亮着、没被遮住 | Exit signs and emergency lights are intact, lit and not covered | 61号令§25(二)；GB/T 40248 §7.3.6 b) | found | general | deadline | both
A04 | 防火门与卷帘 | Fire doors and shutters | 常闭式防火门关着，闭门器和顺序器好用，没有用东西顶开 | Self-closing fire doors are shut, their closers work, none is wedged open | 61号令§25(四)、§31(五)；GB/T 40248 §7.3.6 c) | found | general | onSpot | both
A05 | 防火门与卷帘 | Fire doors and shutters | 防火卷帘下面没有堆东西 | Nothing is stored under the fire shutters | 61号令§25(四)、§31(五)；GB/T 40248 §7.3.6 c) | found | general | onSpot | both
A06 | 消防器材 | Fire equipment | 灭火器在位，压力在绿区，铅封和软管完好，没过期 | Extinguishers are in place and in date, gauge in the green, seal and hose intact | 61号令§25(三)；GB/T 40248 §7.3.6 d) | found | general | deadline | both
A07 | 消防器材 | Fire equipment | 室内消火栓没遮挡，水带、水枪、按钮齐全 | Indoor hydrants are unobstructed, with hose, nozzle and button | 消防法§28；61号令§25(三)、§31(四) | found | general | onSpot | both
A08 | 消防器材 | Fire equipment | 烟感、手动报警按钮、声光警报器没被遮住或拆掉，没有故障灯 | Detectors, call points and sounders are not covered or removed and show no fault | 消防法§28；61号令§25(三)；GB/T 40248 §7.3.6 d) | found | general | deadline | both
A09 | 消防控制室 | Fire control room | 消防控制室按规定人数 24 小时在岗并持证；主机没有故障、没有屏蔽、处于自动 | The fire control room is staffed round the clock as required by certified people; the panel shows no fault, nothing is isolated, and it is on automatic | 民发〔2023〕37号（24小时值班；设消控室的双人持证）；61号令§25(五) | found | suspectedMajor | onSpot | both
A10 | 标志与室外 | Signs and outdoors | 禁烟、安全出口、消防设施等标志在位、看得清 | No-smoking, exit and equipment signs are in place and legible | 61号令§25(三)；GB/T 40248 §7.3.6 d) | found | general | deadline | both
A11 | 标志与室外 | Signs and outdoors | 消防车通道、登高场地没有被车辆或杂物占用 | The fire lane and the ladder area are free of vehicles and clutter | 消防法§28；GB/T 40248 §7.3.6 f) | found | general | onSpot | both
A12 | 居室与公共区 | Rooms and shared areas | 没有违规明火：没有蜡烛和明火取暖；蚊香、香火按本院规定放置或禁用 | No open flames: no candles or flame heaters; mosquito coils and incense as the house rules say, or not at all | 消防法§21；61号令§25(一)（蚊香细则：机构制度） | part | general | onSpot | both
A13 | 居室与公共区 | Rooms and shared areas | 房间里和床上没人吸烟；只在划定的地点吸烟，烟头已熄灭 | Nobody smokes in rooms or in bed; only at marked spots, and butts are out | 消防法§21；61号令§25(一)；地方星级评定项15 | part | general | onSpot | both
A14 | 居室与公共区 | Rooms and shared areas | 没有私拉电线，插排没有串接，也没压在被褥、床垫下 | No improvised wiring, no strips plugged into strips, none under bedding or a mattress | 消防法§27；61号令§25(一) | found | general | onSpot | both
A15 | 居室与公共区 | Rooms and shared areas | 没有电热毯、热得快、电炉、小太阳等违规电器 | No banned appliances: electric blanket, immersion heater, hot plate, radiant heater | 消防法§27；61号令§25(一)；地方星级评定项13 | part | general | onSpot | both
A16 | 居室与公共区 | Rooms and shared areas | 气垫、护理床、制氧机、雾化器等接线牢固，没接移动插排，没被衣物盖住 | Air mattresses, care beds, oxygen concentrators and nebulisers are firmly wired, not on a loose strip and not covered by clothing | 国办函〔2026〕14号（合格线路、插座）；“4·8”隆化火灾起因 | found | general | onSpot | both
A17 | 电动车与用氧 | E-bikes and oxygen | 电动自行车、电动轮椅和电池没在室内、出口、走道停放或充电 | E-bikes, powered wheelchairs and their batteries are not parked or charged indoors, at exits or in corridors | 民发〔2023〕37号 | found | suspectedMajor | onSpot | both
A18 | 电动车与用氧 | E-bikes and oxygen | 氧气瓶固定好，远离火源和油污，有禁火标志；用氧时没人吸烟 | Oxygen cylinders are secured, away from flame and oil, and signed; nobody smokes while oxygen is used | 消防法§21、§23；（用氧细则从记忆） | memory | suspectedMajor | onSpot | both
A19 | 厨房 | Kitchen | 灶具有人看管；燃气阀用后关好；燃气报警器正常 | Stoves are attended, gas valves are off after use, the gas alarm works | 安全生产法§36；61号令§25(一) | found | general | onSpot | day
A20 | 厨房 | Kitchen | 油烟罩、灶面没有明显积油；灭火毯、灭火器伸手可取 | Hood and stove are free of grease; fire blanket and extinguisher are at hand | GB/T 40248（厨房部分，条号待核） | memory | general | deadline | day
A21 | 配电、库房与施工 | Switch rooms, stores and works | 配电箱不发热，没有异味、异响，1 米内没有可燃物 | Distribution boxes are cool, without smell or noise, with nothing combustible within 1 m | 消防法§27（1米为产品默认值） | part | general | onSpot | day
A22 | 配电、库房与施工 | Switch rooms, stores and works | 库房、洗衣房、被服间物品整齐，远离灯具，人走断电 | Stores, laundry and linen rooms are tidy, away from lamps, and powered off when nobody is there | 61号令§25(一)(六) | part | general | onSpot | day
A23 | 配电、库房与施工 | Switch rooms, stores and works | 动火作业有审批、有人监护、做完清理；没有审批不动火 | Hot work has a permit, a watcher and a clean-up; none without a permit | 消防法§21；安全生产法§43；61号令§31(二) | found | suspectedMajor | onSpot | day
A24 | 外窗与外门 | Windows and outer doors | 门窗没有妨碍逃生和救援的栅栏、广告牌 | No bars or boards on windows or doors that block escape or rescue | 消防法§28 | found | suspectedMajor | deadline | day
A25 | 夜间值守 | Night watch | 夜班人员都在岗、清醒，对讲机和电话畅通，人数与值班表一致 | All night staff are present and awake, radio and phone work, and their number matches the duty roster | 61号令§25(五)、§31(六)；民发〔2023〕37号（24小时值班） | found | suspectedMajor | onSpot | night
A26 | 夜间值守 | Night watch | 失能、卧床老人的转移方式卡和护送人已标明，疏散毯、轮椅、担架在位 | Dependent and bed-bound residents have a card with how they are moved and who escorts them; sheet, wheelchair and stretcher are in place | 国办函〔2026〕14号（明确失能老年人转移疏散方式） | found | suspectedMajor | onSpot | night
A27 | 夜间值守 | Night watch | 睡前已关掉不必要的电源；没人在床上给手机、充电宝充电 | Power that is not needed is off; no phone or power bank is charging on a bed | 61号令§25(一) | part | general | onSpot | night
A28 | 夜间值守 | Night watch | 厨房、活动室、洗衣房已关火、关气、断电，没有留下火种 | Kitchen, activity room and laundry: flame, gas and power are off, nothing smoulders | 61号令§25；GB/T 40248 §7.3.5 | found | general | onSpot | night
A29 | 夜间值守 | Night watch | 门禁在火警时能打开，应急钥匙在值班岗 | Door access releases on a fire alarm; the emergency key is at the duty post | 消防法§28（门禁联动细则从记忆） | part | suspectedMajor | onSpot | night
A30 | 夜间值守 | Night watch | 微型消防站的面罩、手电、喊话器、对讲机、灭火器齐全可用 | The mini fire station’s hoods, torch, megaphone, radio and extinguisher are complete and usable | 地方星级评定项22；民发〔2023〕37号（条号待核） | part | general | deadline | night
`
