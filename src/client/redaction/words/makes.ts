import { words } from '../mark.ts'

/** Written with a capital and no name of anybody: what he drives, what everybody uses. Folded. */
export const makes = words(`
  alfa alhambra almera amarok astra auris audi avensis bentley berlingo bmw boxer caddy cadillac captur caravan chevrolet chrysler citroen civic
  clio corolla corsa crafter cupra dacia daewoo daf daihatsu defender discovery doblo ds ducato duster escort fabia fiat
  fiesta focus ford fox galaxy golf honda hyundai insignia isuzu iveco jaguar jazz jeep juke kadjar kangoo kia kona kuga lamborghini lancia
  land leaf leon lexus logan man mazda megane mercedes merc meriva micra mini mitsubishi mokka mondeo movano navara
  nissan note octavia opel outlander panda partner passat peugeot picanto picasso polo porsche prius puma punto
  qashqai ranger rav range renault rover saab sandero scania scenic scirocco scudo seat sharan sierra sintra skoda smart sportage
  sprinter ssangyong subaru superb suzuki swift tesla tiguan toledo touareg touran toyota trafic traffic transit transporter transporter
  tucson twingo uber up vauxhall vectra vito vivaro volkswagen volvo vw xsara yaris zafira
  android apple bluetooth bolt cctv facebook facetime google insta instagram internet iphone kik messenger messengera nokia
  paypal revolut samsung sim skype sms snapchat telegram tinder tiktok uk usa viber wifi whatsapp youtube zoom dvd tv ok dna gps hiv pin
  adidas nike puma stanley reebok gucci
`)

/** Pages where people advertise, as they are called in a report. Which one she uses says something about her. */
export const sites = words(`
  adultwork vivastreet onlyfans eurogirls escortguide locanto fabswingers fabguys slixa seekingarrangement secretbenefits
  roksa odloty publimi nuru pasion mileroticos skokka fatalmodel viparis photoacompanhantes olx adultsite eurogirlsescort
  sugarbook kommons escort-ireland
`)
