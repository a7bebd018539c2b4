# ruff: noqa: SIM905 - word lists read and sort better as one text
"""Names written for the benchmark by hand, from languages heard in British towns, and names made of syllables.

Made without looking at redactor's own lists: about half are in them.
"""

from __future__ import annotations

import random
from typing import Final

FORENAMES: Final = tuple(
    """
    Oluwatimilehin Temidayo Chukwuemeka Nkechinyere Ifeoluwa Ngozika Abdirizaq Hodan Ayaanle Faduma Warsame Guleed
    Saynab Idil Nasteexo Kwabena Akosua Yaaba Efua Kojo Afia Esi Ekow Grzegorz Wojciech Zbigniew Malgorzata Kasia
    Przemek Jagoda Ionut Bogdan Ilinca Razvan Doina Catalin Mindaugas Rasa Vytautas Gintare Egle Zydrunas Emre Cagla
    Ozgur Yagmur Tugba Volkan Joao Tiago Beatriz Ines Lurdes Wagner Thierno Aminata Mamadou Oumou Ndeye Cheikh
    Shahriar Tanjina Mosammat Rezwana Monowara Shafiqul Anowar Jannatul Zunairah Haroon Areeba Fizza Rimsha Usman
    Shumaila Yahya Huda Mustafe Ranya Qusay Layth Dimitrios Stavroula Xhevdet Arbnora Flutura Besnik Kreshnik
    Oleksandr Yevheniia Bohdan Thuy Ngoc Quang Huong Phuong Siew Wei Xiaoming Jiahui Zhihao Haoran Thivya Kirthana
    Sivakumar Nithusha Tharshan Gurpreet Manpreet Jaspal Kulwinder Harjit Caoimhe Tadhg Eoghan Niamh Oisin Sorcha
    Rhys Angharad Gethin Tyrell Shanice Dejuan Kadeem Lashaun Tevin Keisha Jermaine Kemar Rohan Tesfaye Selamawit
    Haile Yohannes Mehret Rahwa Filmon Biniam Ermias Jack Olivia Harry Emily George Amelia Charlie Isla Alfie Poppy
    Freddie Evie Archie Lily Oscar Ruby Kai Zara Leo Maya
    """.split()
)
SURNAMES: Final = tuple(
    """
    Adewunmi-Bakare Olorunfemi Chukwudebelu Nwachukwu Ogunbanjo Ezeudu Egharevba Jimcale Warfaa Xirsi Shirdoon
    Abdulqadir Geedi Cawaale Owusu-Ansah Boakye Amponsah Frimpong Agyeman Tetteh Nartey Dziedzic Wojtaszewska
    Grabowska Przybylski Szczepaniak Kaczmarek Ionescu Ungureanu Constantinescu Dumitrache Lazarescu Kazlauskiene
    Petrauskas Jankauskaite Stankevicius Yildirim Ozturk Karabulut Gundogdu Celikkaya Figueiredo Albuquerque Gouveia
    Vasconcelos Camara Diallo Sow Ndiaye Balde Chowdhury Talukder Howlader Mollah Sikder Bhuiyan Qureshi Bhatti
    Chaudhary Tarkhan Alhussaini Alkhatib Zubaydi Papadopoulou Karagiannis Hoxha Krasniqi Berisha Gjoka Shevchenko
    Kovalenko Bondarchuk Tran Huynh Pham Vuong Tan Chua Lim Goh Zhang Ouyang Sivalingam Thavarajah Balasubramaniam
    Kanagaratnam Sandhu Dhaliwal Gill Sohal MacGiolla O'Sullivan Mulcahy Gallchobhair Breathnach Prydderch Llewellyn
    Ap-Rhys Gebremariam Tekle Woldemichael Habtemariam Berhane Asfaha Baptiste Toussaint Desrosiers Clarke-Pemberton
    Delgado Fairweather Thistlewood Ashdown Cholmondeley Featherstonehaugh Wetherspoon Blenkinsop Ackroyd Ormerod
    Postlethwaite Smith Jones Taylor Brown Wilson Evans Thomas Roberts Walker Hughes Edwards Hall Green Wood Turner
    Hill Young King Baker Cooper
    """.split()
)

_FIRST: Final = "Za Ke Mo Ti Ngu Lo Sha Bre Ado Fi".split()
_MIDDLE: Final = "ri la vo mi nda ku sse tha ro".split()
_LAST: Final = "ko na wen lo shi ra bi du zan".split()


def invented(random_: random.Random) -> str:
    """A name of two or three syllables that stands in no list."""
    middle = random_.choice([*[""] * len(_MIDDLE), *_MIDDLE])
    return random_.choice(_FIRST) + middle + random_.choice(_LAST)
